package dev.platform.plan;

import dev.platform.model.Service;
import dev.platform.model.Service.Ingress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the gateway lets through to a service, beyond what a route can say.
 *
 * @param kind of the routes
 * @param routes those that lead to the service
 * @param rate null for any number of requests
 * @param body null for bodies of any size
 */
record TrafficView(
        ServiceView service,
        String kind,
        List<String> routes,
        @Nullable Rate rate,
        @Nullable Body body) {

    /** Null if routes say all. */
    static @Nullable TrafficView of(Service service, ServiceView view) {
        Ingress ingress = service.ingress();
        if (ingress.requestsPerSecond() == null && ingress.maxRequestSize() == null) {
            return null;
        }
        return new TrafficView(
                view,
                Names.routeKind(service),
                Names.routes(service),
                ingress.requestsPerSecond() == null ? null : new Rate(ingress.requestsPerSecond()),
                ingress.maxRequestSize() == null
                        ? null
                        : new Body(
                                ingress.maxRequestSize().amount().toBigInteger().toString()));
    }

    /** The most requests of one second. */
    record Rate(int requests) {}

    /** The largest body of a request, without a unit, since the gateway takes fewer of them than Kubernetes. */
    record Body(String bytes) {}
}
