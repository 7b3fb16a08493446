package dev.platform.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;

/** A moment in UTC, to the second. */
public record Timestamp(String value) {
    public static final String PATTERN = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$";

    private static final Pattern SYNTAX = Pattern.compile(PATTERN);

    public static Timestamp parse(String text) {
        try {
            if (SYNTAX.matcher(text).matches()) {
                Instant.parse(text);
                return new Timestamp(text);
            }
        } catch (DateTimeException e) {
            // Such as 30 February; told as any other text that is none.
        }
        throw new IllegalArgumentException("'" + text + "' is not a moment in UTC");
    }

    @Override
    public String toString() {
        return value;
    }
}
