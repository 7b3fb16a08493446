package dev.platform.check;

import dev.platform.finding.Findings;
import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.model.Service;

/** No cron runs every minute: that is a worker, and would fill the cluster with pods. */
final class SchedulesAreSparse implements Rule {
    @Override
    public void check(Platform platform, Findings findings) {
        for (Product product : platform.products().values()) {
            for (Service service : product.services().values()) {
                if (service.run() != null
                        && service.run().schedule() != null
                        && service.run().schedule().isEveryMinute()) {
                    findings.error(
                            "schedules-are-sparse",
                            service.source().at("schedule"),
                            "'" + service.name() + "' would run every minute",
                            "use a larger step such as */5, or make it a worker");
                }
            }
        }
    }
}
