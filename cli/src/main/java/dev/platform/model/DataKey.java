package dev.platform.model;

import java.util.regex.Pattern;

/** A key of a ConfigMap or a Secret, which is the name of a file where it is mounted. */
public record DataKey(String value) implements Comparable<DataKey> {
    public static final String PATTERN = "^(?!\\.\\.)[-._a-zA-Z0-9]{1,253}$";

    private static final Pattern SYNTAX = Pattern.compile(PATTERN);

    public static DataKey parse(String text) {
        if (!SYNTAX.matcher(text).matches() || text.equals(".")) {
            throw new IllegalArgumentException("'" + text + "' is not a key of a ConfigMap or Secret");
        }
        return new DataKey(text);
    }

    @Override
    public int compareTo(DataKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
