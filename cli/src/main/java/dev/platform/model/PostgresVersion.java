package dev.platform.model;

import java.util.regex.Pattern;

/** A major version of PostgreSQL. */
public record PostgresVersion(int major) implements Comparable<PostgresVersion> {
    public static final String PATTERN = "^1[4-9]$|^[2-9][0-9]$";

    private static final Pattern SYNTAX = Pattern.compile(PATTERN);

    public static PostgresVersion parse(String text) {
        if (!SYNTAX.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a major version of PostgreSQL");
        }
        return new PostgresVersion(Integer.parseInt(text));
    }

    @Override
    public int compareTo(PostgresVersion other) {
        return Integer.compare(major, other.major);
    }

    @Override
    public String toString() {
        return Integer.toString(major);
    }
}
