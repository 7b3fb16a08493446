package dev.platform.model;

import java.util.regex.Pattern;

/** A length of time: {@code 30s}, {@code 5m}, {@code 1h} or {@code 30d}. */
public record TimeSpan(String value) implements Comparable<TimeSpan> {
    public static final String PATTERN = "^[1-9][0-9]{0,4}[smhd]$";

    private static final Pattern SYNTAX = Pattern.compile(PATTERN);

    public static TimeSpan parse(String text) {
        if (!SYNTAX.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a length of time");
        }
        return new TimeSpan(text);
    }

    public long seconds() {
        int number = Integer.parseInt(value.substring(0, value.length() - 1));
        return switch (value.charAt(value.length() - 1)) {
            case 's' -> number;
            case 'm' -> number * 60L;
            case 'h' -> number * 3600L;
            default -> number * 86_400L;
        };
    }

    /** As Go writes it, which has no days. */
    public String inGo() {
        return value.endsWith("d") ? seconds() / 3600 + "h" : value;
    }

    /** Whole days, at least one. */
    public long inDays() {
        return Math.max(1, seconds() / 86_400);
    }

    @Override
    public int compareTo(TimeSpan other) {
        return Long.compare(seconds(), other.seconds());
    }

    @Override
    public String toString() {
        return value;
    }
}
