package dev.platform.model;

import java.util.Comparator;
import java.util.regex.Pattern;

/** One exact version of an add-on: the name of its folder. Never a range, never {@code latest}. */
public record AddonVersionName(String value) implements Comparable<AddonVersionName> {
    public static final String PATTERN = "^(0|[1-9][0-9]{0,5})\\.(0|[1-9][0-9]{0,5})\\.(0|[1-9][0-9]{0,5})$";

    private static final Pattern SYNTAX = Pattern.compile(PATTERN);

    public static AddonVersionName parse(String text) {
        if (!SYNTAX.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not an exact version");
        }
        return new AddonVersionName(text);
    }

    /** By number, so that 1.10.0 comes after 1.9.0. */
    @Override
    public int compareTo(AddonVersionName other) {
        return Comparator.<AddonVersionName>comparingInt(name -> name.part(0))
                .thenComparingInt(name -> name.part(1))
                .thenComparingInt(name -> name.part(2))
                .compare(this, other);
    }

    private int part(int index) {
        return Integer.parseInt(value.split("\\.", -1)[index]);
    }

    @Override
    public String toString() {
        return value;
    }
}
