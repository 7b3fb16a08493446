package dev.platform.model;

import java.util.regex.Pattern;

/** The name of a product, service, team or port: a DNS label that leaves room for what is added to it. */
public record Name(String value) implements Comparable<Name> {
    public static final String PATTERN = "^(?!.*--)[a-z]([-a-z0-9]{1,18}[a-z0-9])$";

    private static final Pattern SYNTAX = Pattern.compile(PATTERN);

    /** Device names that some file systems refuse as a folder. */
    private static final Pattern DEVICES = Pattern.compile("con|nul|prn|aux|com[0-9]|lpt[0-9]");

    public static Name parse(String text) {
        if (!SYNTAX.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a name");
        }
        if (DEVICES.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is a device name on some systems");
        }
        return new Name(text);
    }

    @Override
    public int compareTo(Name other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
