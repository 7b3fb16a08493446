package dev.platform.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The time where the program runs. To find out the zone takes as long as many a command, and few commands ask for it. */
final class LocalClock extends Clock {
    @Override
    public Instant instant() {
        return Instant.now();
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.systemDefault();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }
}
