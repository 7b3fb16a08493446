package dev.platform.model;

import java.util.regex.Pattern;

/** The short name of one finding: the same as long as the change that it is about is the same. */
public record Fingerprint(String value) implements Comparable<Fingerprint> {
    public static final String PATTERN = "^[0-9a-f]{12}$";

    private static final Pattern SYNTAX = Pattern.compile(PATTERN);

    public static Fingerprint parse(String text) {
        if (!SYNTAX.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a fingerprint");
        }
        return new Fingerprint(text);
    }

    @Override
    public int compareTo(Fingerprint other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
