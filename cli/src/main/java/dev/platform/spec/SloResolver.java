package dev.platform.spec;

import dev.platform.finding.Findings;
import dev.platform.finding.Source;
import dev.platform.model.Percent;
import dev.platform.model.Protocol;
import dev.platform.model.ServiceType;
import dev.platform.model.Slo;
import dev.platform.model.Slo.Latency;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the promise of a service, where the gateway can tell whether it is kept. */
final class SloResolver {
    /** Where the gateway's histogram has a border; in between nobody knows how many requests were quicker. */
    private static final List<Integer> THRESHOLDS = List.of(25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000);

    private static final BigDecimal LEAST = new BigDecimal(90);
    private static final BigDecimal MOST = new BigDecimal("99.99");

    private final Source service;
    private final Source source;
    private final Findings findings;

    SloResolver(Source service, Findings findings) {
        this.service = service;
        this.source = service.below("slo");
        this.findings = findings;
    }

    /** Null if nothing is promised, or nothing that makes sense, which is then a finding. */
    @Nullable
    Slo resolve(ServiceSpec spec) {
        SloSpec slo = spec.slo();
        if (slo == null || !isMeasured(spec, slo)) {
            return null;
        }
        if (slo.availability() != null) {
            check(source, "availability", slo.availability());
        }
        return new Slo(slo.availability(), latency(slo.latency()));
    }

    private boolean isMeasured(ServiceSpec spec, SloSpec slo) {
        if (spec.type() != ServiceType.WEB) {
            error(
                    service,
                    "slo",
                    "the gateway measures web services only; this is a " + spec.type(),
                    "remove 'slo', or promise it for the web service that people call");
            return false;
        }
        if (spec.protocol() == Protocol.GRPC) {
            error(
                    service,
                    "slo",
                    "a failed call of gRPC looks like a good one to the gateway: its status is in the trailer",
                    "remove 'slo'");
            return false;
        }
        if (slo.availability() == null && slo.latency() == null) {
            error(service, "slo", "nothing is promised", "add availability: 99.9, or latency, or remove 'slo'");
            return false;
        }
        return true;
    }

    private @Nullable Latency latency(SloSpec.@Nullable LatencySpec spec) {
        if (spec == null) {
            return null;
        }
        Source place = source.below("latency");
        check(place, "percentile", spec.percentile());
        if (!THRESHOLDS.contains(spec.thresholdMs())) {
            error(
                    place,
                    "thresholdMs",
                    "the gateway doesn't count the requests below " + spec.thresholdMs() + " ms",
                    "use one of " + THRESHOLDS);
        }
        return new Latency(spec.percentile(), spec.thresholdMs());
    }

    private void check(Source place, String field, Percent share) {
        if (share.value().compareTo(LEAST) < 0 || share.value().compareTo(MOST) > 0) {
            error(
                    place,
                    field,
                    "nobody can be told in time of " + share + " percent",
                    "use " + LEAST + " to " + MOST + ": 99.9 leaves 43 minutes of 30 days");
        }
    }

    private void error(Source place, String field, String message, String hint) {
        findings.error("slo-is-measured", place.at(field), message, hint);
    }
}
