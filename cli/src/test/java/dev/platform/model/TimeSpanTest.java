package dev.platform.model;

import org.junit.jupiter.api.Test;

class TimeSpanTest {
    private final Parsing values = new Parsing(TimeSpan::parse);

    @Test
    void lengthsOfTimeAreAccepted() {
        values.accepts("30s", "5m", "1h", "30d", "99999s");
    }

    @Test
    void otherTextIsRefused() {
        values.refuses("", "0s", "1", "h", "1.5h", "-1h", "1h30m", "100000s", "1w", "1 h");
    }
}
