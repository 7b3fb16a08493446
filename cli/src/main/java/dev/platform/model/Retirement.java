package dev.platform.model;

import dev.platform.finding.Source;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far a product is on its way out.
 *
 * @param since the day on which it came to that
 * @param data what becomes of what it keeps; null as long as nobody has said
 * @param source its part of grant.yaml
 */
public record Retirement(
        State state, LocalDate since, @Nullable DataPolicy data, Source source) {
    /** In this order, and none is left out. */
    public enum State {
        /** It has no pods and no routes; all else stays. */
        DRAINING,
        /** Its services are gone; what it keeps, its namespace and its fences stay. */
        RETIRED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What becomes of what a product keeps. */
    public enum DataPolicy {
        /** It stays where it is, and so does the product, retired. */
        KEEP,
        /** It goes with the product. */
        DELETE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
