package dev.platform.spec;

import dev.platform.finding.Findings;
import dev.platform.finding.Source;
import dev.platform.model.Cluster;
import dev.platform.model.Percent;
import dev.platform.model.Service.Metrics;
import dev.platform.model.TimeSpan;
import dev.platform.model.UrlPath;
import dev.platform.spec.PortResolver.Ports;
import org.jspecify.annotations.Nullable;

/** Resolves what a service lets others know of it: metrics, logs, traces. */
final class TelemetryResolver {
    private static final UrlPath METRICS = new UrlPath("/metrics");

    private final Cluster cluster;
    private final Source source;
    private final Findings findings;

    TelemetryResolver(Cluster cluster, Source service, Findings findings) {
        this.cluster = cluster;
        this.source = service;
        this.findings = findings;
    }

    static @Nullable Metrics metrics(ServiceSpec spec, Ports ports) {
        return spec.metrics() == null || ports.metrics() == null
                ? null
                : new Metrics(Defaults.or(spec.metrics().path(), METRICS), ports.metrics());
    }

    static @Nullable TimeSpan logRetention(ServiceSpec spec) {
        return spec.logs() == null ? null : spec.logs().retention();
    }

    @Nullable
    Percent traces(ServiceSpec spec) {
        if (spec.tracing() == null) {
            return null;
        }
        if (cluster.tracing() == null) {
            findings.error(
                    "tracing-is-offered",
                    source.at("tracing"),
                    "the cluster collects no traces",
                    "ask the platform team to add 'tracing' to cluster.yaml");
        }
        return Defaults.or(spec.tracing().sampling(), Defaults.SAMPLING);
    }
}
