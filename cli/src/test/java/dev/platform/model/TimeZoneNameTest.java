package dev.platform.model;

import org.junit.jupiter.api.Test;

class TimeZoneNameTest {
    private final Parsing values = new Parsing(TimeZoneName::parse);

    @Test
    void zonesAreAccepted() {
        values.accepts("Etc/UTC", "Europe/Berlin", "Asia/Kathmandu", "UTC");
    }

    @Test
    void everythingElseAreRefused() {
        values.refuses("", "Europe/berlin", "CET+1", "+01:00", "Local", "Mars/Phobos", "SystemV/PST8", "../etc/passwd");
    }
}
