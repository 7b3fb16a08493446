package dev.platform.status;

import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/** How something is, from best to worst. */
public enum State {
    HEALTHY,
    /** It could not be read. */
    UNKNOWN,
    /** It serves, and somebody should look. */
    WARNING,
    /** It is on the way, or should be. */
    PROGRESSING,
    DEGRADED;

    /** Healthy of none. */
    static State worst(Stream<State> states) {
        return states.max(Comparator.naturalOrder()).orElse(HEALTHY);
    }

    /** Whether nobody has to wait or to act for it to serve as Git says. */
    public boolean isWell() {
        return compareTo(PROGRESSING) < 0;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
