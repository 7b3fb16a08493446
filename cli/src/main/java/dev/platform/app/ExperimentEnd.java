package dev.platform.app;

import dev.platform.finding.Finding;
import dev.platform.model.Product;
import dev.platform.model.Retirement;
import dev.platform.model.Retirement.DataPolicy;
import dev.platform.spec.PlatformSpec;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How near an experiment is to its end on a day.
 *
 * @param next the day on which it goes a step further; null if it stays as it is
 * @param holds what has to be done before it can go on, though its day has come
 */
public record ExperimentEnd(
        Product product, Stage stage, @Nullable LocalDate next, List<Finding> holds) {
    /** From its start to its end. */
    public enum Stage {
        /** Nothing is to be done yet. */
        ACTIVE,
        /** It ends soon. */
        UPCOMING,
        /** Its day has come: it drains now. */
        EXPIRED,
        /** It has no pods, for a while. */
        DRAINING,
        /** It has no services, for a while. */
        RETIRED,
        /** That while is over: it goes a step further now. */
        OVER,
        /** It would, but for something that somebody has to do. */
        HELD,
        /** It stays retired, since its data shall be kept. */
        KEPT;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Of an experiment. */
    static ExperimentEnd of(Product product, PlatformSpec settings, LocalDate today, Holds holds) {
        Retirement retirement = product.grant().retirement();
        if (retirement == null) {
            LocalDate end = Objects.requireNonNull(product.grant().expires());
            return new ExperimentEnd(product, before(end, settings.warnDays(), today), end, List.of());
        }
        if (product.isRetired() && isKept(product, retirement)) {
            return new ExperimentEnd(product, Stage.KEPT, null, List.of());
        }
        LocalDate next = retirement.since().plusDays(settings.graceDays());
        if (today.isBefore(next)) {
            return new ExperimentEnd(product, product.isRetired() ? Stage.RETIRED : Stage.DRAINING, next, List.of());
        }
        List<Finding> held = holds.of(product, retirement.data());
        return new ExperimentEnd(product, held.isEmpty() ? Stage.OVER : Stage.HELD, next, held);
    }

    private static Stage before(LocalDate end, int warnDays, LocalDate today) {
        if (!today.isBefore(end)) {
            return Stage.EXPIRED;
        }
        return today.isBefore(end.minusDays(warnDays)) ? Stage.ACTIVE : Stage.UPCOMING;
    }

    static boolean isKept(Product product, Retirement retirement) {
        return retirement.data() == DataPolicy.KEEP && !product.data().isEmpty();
    }

    /** Whether it goes a step further on this day. */
    public boolean isStepping() {
        return stage == Stage.EXPIRED || stage == Stage.OVER;
    }

    /** Whether somebody or something has to act on this day. */
    public boolean isDue() {
        return isStepping() || stage == Stage.HELD;
    }
}
