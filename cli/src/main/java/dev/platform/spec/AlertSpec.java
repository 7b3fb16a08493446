package dev.platform.spec;

import dev.platform.model.PageUrl;
import dev.platform.model.TimeSpan;
import dev.platform.yaml.Doc;
import dev.platform.yaml.Key;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a team wants to be told of its product. */
@Doc("What the team wants to be told of its product, beside what every product is told.")
public record AlertSpec(
        @Doc(
                value =
                        "A query of Prometheus that answers while something is wrong. Each series names the product's namespace.",
                example = "sum(rate(cart_errors_total{namespace=\"shop\"}[5m])) > 5")
        String expr,

        @Key("for") @Doc(value = "How long it has to answer before anybody is told.", defaults = "5m") @Nullable
        TimeSpan lasting,

        @Doc(value = "page: somebody is called; ticket: it can wait.", defaults = "ticket") @Nullable
        Severity severity,

        @Doc(value = "One sentence that says what is wrong.", defaults = "the name") @Nullable
        String summary,

        @Doc(value = "The page that says what to do.", example = "https://wiki.acme.example/shop/runbook") @Nullable
        PageUrl runbook) {

    /** How long an alert may wait for somebody. */
    public enum Severity {
        PAGE,
        TICKET;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
