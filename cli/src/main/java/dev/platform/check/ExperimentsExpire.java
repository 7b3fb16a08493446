package dev.platform.check;

import dev.platform.finding.Findings;
import dev.platform.model.Lifecycle;
import dev.platform.model.Platform;
import dev.platform.model.Product;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** An experiment has a day on which it ends, not too long after it began, and nothing else has one. */
final class ExperimentsExpire implements Rule {
    @Override
    public void check(Platform platform, Findings findings) {
        for (Product product : platform.products().values()) {
            if (product.grant().lifecycle() == Lifecycle.EXPERIMENT) {
                experiment(product, platform.experimentDays(), findings);
            } else {
                other(product, findings);
            }
        }
    }

    private static void experiment(Product product, int most, Findings findings) {
        Product.Grant grant = product.grant();
        LocalDate expires = grant.expires();
        if (expires == null) {
            findings.error(
                    "experiments-expire",
                    grant.source().at("spec", "lifecycle"),
                    "the experiment '" + product.name() + "' has no end",
                    "add 'expires: <year>-<month>-<day>', at most " + most + " days ahead");
        } else if (grant.started() != null) {
            life(product, grant.started(), expires, most, findings);
        }
    }

    /** From day to day, so that the answer doesn't hang on when it is asked. */
    private static void life(Product product, LocalDate started, LocalDate expires, int most, Findings findings) {
        long days = ChronoUnit.DAYS.between(started, expires);
        if (days < 0) {
            findings.error(
                    "experiments-are-short",
                    product.grant().source().at("spec", "expires"),
                    "the experiment '" + product.name() + "' ends on " + expires + ", before it started on " + started,
                    "write a day after " + started);
        } else if (days > most) {
            findings.error(
                    "experiments-are-short",
                    product.grant().source().at("spec", "expires"),
                    "from " + started + " to " + expires + " are " + days + " days; an experiment has at most " + most,
                    "write " + started.plusDays(most) + " or earlier, or keep it with: platform graduate "
                            + product.name());
        }
    }

    private static void other(Product product, Findings findings) {
        Product.Grant grant = product.grant();
        if (grant.expires() != null) {
            findings.error(
                    "experiments-expire",
                    grant.source().at("spec", "expires"),
                    "only an experiment expires; '" + product.name() + "' is in " + grant.lifecycle(),
                    "remove 'expires', or write 'lifecycle: experiment'");
        }
    }
}
