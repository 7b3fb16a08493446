package dev.platform.check;

import dev.platform.finding.Findings;
import dev.platform.model.Lifecycle;
import dev.platform.model.Platform;
import dev.platform.model.Product;

/** An experiment has a day on which it ends, and nothing else has one. */
final class ExperimentsExpire implements Rule {
    @Override
    public void check(Platform platform, Findings findings) {
        for (Product product : platform.products().values()) {
            Product.Grant grant = product.grant();
            boolean experiment = grant.lifecycle() == Lifecycle.EXPERIMENT;
            if (experiment && grant.expires() == null) {
                findings.error(
                        "experiments-expire",
                        grant.source().at("spec", "lifecycle"),
                        "the experiment '" + product.name() + "' has no end",
                        "add 'expires: <year>-<month>-<day>', at most " + platform.experimentDays() + " days ahead");
            }
            if (!experiment && grant.expires() != null) {
                findings.error(
                        "experiments-expire",
                        grant.source().at("spec", "expires"),
                        "only an experiment expires; '" + product.name() + "' is in " + grant.lifecycle(),
                        "remove 'expires', or write 'lifecycle: experiment'");
            }
        }
    }
}
