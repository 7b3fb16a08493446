package dev.platform.model;

import java.time.ZoneId;

/** A time zone by its name in the tz database, such as {@code Europe/Berlin}. */
public record TimeZoneName(String value) {
    public static final TimeZoneName UTC = new TimeZoneName("Etc/UTC");

    public static TimeZoneName parse(String text) {
        // Java has names of its own, which Kubernetes would refuse.
        if (text.startsWith("SystemV/") || !ZoneId.getAvailableZoneIds().contains(text)) {
            throw new IllegalArgumentException("'" + text + "' is not a time zone");
        }
        return new TimeZoneName(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
