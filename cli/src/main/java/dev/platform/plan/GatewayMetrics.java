package dev.platform.plan;

import dev.platform.model.Service;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Queries of what the gateway counts of a service, so that a service is measured which says nothing of itself. Envoy
 * Gateway names what stands behind a rule of a route {@code httproute/<namespace>/<route>/rule/<number>}.
 */
final class GatewayMetrics {
    private GatewayMetrics() {}

    /** The requests a second of all its hosts; 0 if nobody calls. */
    static String requests(Service service) {
        return "sum(rate(envoy_cluster_upstream_rq_total{" + clusters(service) + "}[1m])) or vector(0)";
    }

    /**
     * The answers a second. They count those that the gateway gives itself when no pod is there, which it never sent on: so
     * an outage of all pods is seen.
     */
    static String answers(Service service, String window) {
        return "sum(rate(envoy_cluster_upstream_rq_xx{" + own(service) + "}[" + window + "]))";
    }

    /** The share of answers that are an error of the server; nothing if nobody calls. */
    static String errorRatio(Service service, String window) {
        return "(sum(rate(envoy_cluster_upstream_rq_xx{" + own(service) + ",envoy_response_code_class=\"5\"}[" + window
                + "])) or vector(0)) / (" + answers(service, window) + " > 0)";
    }

    /** The share of answers that took longer; Prometheus 3 writes whole borders with a decimal. */
    static String slowRatio(Service service, int thresholdMs, String window) {
        return "1 - sum(rate(envoy_cluster_upstream_rq_time_bucket{" + own(service) + ",le=~\"" + thresholdMs
                + "(\\\\.0)?\"}[" + window + "])) / (sum(rate(envoy_cluster_upstream_rq_time_count{" + own(service)
                + "}[" + window + "])) > 0)";
    }

    static String quantile(Service service, String quantile, String window) {
        return "histogram_quantile(" + quantile + ", sum by (le) (rate(envoy_cluster_upstream_rq_time_bucket{"
                + own(service) + "}[" + window + "])))";
    }

    /** The monitor of the gateway writes the namespace of the route on each series: see podmonitor-proxies. */
    private static String own(Service service) {
        return "namespace=\"" + service.product() + "\"," + clusters(service);
    }

    /** Which series are the service's own. */
    static String clusters(Service service) {
        String kind = Names.routeKind(service).toLowerCase(Locale.ROOT);
        String routes = service.hosts().stream()
                .map(host -> Names.route(service, host))
                .distinct()
                .collect(Collectors.joining("|"));
        return "envoy_cluster_name=~\"" + kind + "/" + service.product() + "/(" + routes + ")/rule/.+\"";
    }
}
