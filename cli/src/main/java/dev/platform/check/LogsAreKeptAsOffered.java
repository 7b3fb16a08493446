package dev.platform.check;

import dev.platform.finding.Findings;
import dev.platform.model.Platform;
import dev.platform.model.Service;
import dev.platform.model.TimeSpan;
import java.util.List;
import java.util.Set;

/** A service has its logs kept for a time that the cluster's store of logs knows. */
final class LogsAreKeptAsOffered implements Rule {
    @Override
    public Set<Part> asks() {
        return Set.of(Part.CLUSTER);
    }

    @Override
    public void check(Platform platform, Findings findings) {
        List<TimeSpan> offered = platform.cluster().logRetentions();
        platform.products().values().stream()
                .flatMap(product -> product.services().values().stream())
                .filter(service -> service.logRetention() != null && !offered.contains(service.logRetention()))
                .forEach(service -> report(service, offered, findings));
    }

    private static void report(Service service, List<TimeSpan> offered, Findings findings) {
        findings.error(
                "logs-are-kept-as-offered",
                service.source().at("logs", "retention"),
                "the cluster keeps no logs for '" + service.logRetention() + "'",
                offered.isEmpty() ? "ask the platform team to add 'logs' to cluster.yaml" : "use one of " + offered);
    }
}
