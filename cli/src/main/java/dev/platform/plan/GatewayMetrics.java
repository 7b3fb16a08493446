package dev.platform.plan;

import dev.platform.model.Protocol;
import dev.platform.model.Service;
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

    /** Which series are the service's own. */
    static String clusters(Service service) {
        String kind = service.container().ports().get(0).protocol() == Protocol.GRPC ? "grpcroute" : "httproute";
        String routes = service.hosts().stream()
                .map(host -> Names.route(service, host))
                .distinct()
                .collect(Collectors.joining("|"));
        return "envoy_cluster_name=~\"" + kind + "/" + service.product() + "/(" + routes + ")/rule/.+\"";
    }
}
