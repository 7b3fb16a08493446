package dev.platform.plan;

import dev.platform.model.Service;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A host with its paths, and the listener that serves it.
 *
 * @param paths that lead to the service; none if callers are sent on
 * @param timeout null for the gateway's own
 * @param redirect null if the service answers
 * @param split null unless a canary may get a part of the requests
 */
record RouteView(
        String name,
        ServiceView service,
        String host,
        String listenerSet,
        String listener,
        List<String> paths,
        int servicePort,
        @Nullable Timeout timeout,
        @Nullable Redirect redirect,
        RolloutView.@Nullable Split split) {
    RouteView(ServiceView view, Service service, Service.Host host) {
        this(
                Names.route(service, host),
                view,
                host.name().value(),
                Names.listenerSet(service.product(), service.ingress().visibility()),
                host.own() ? Names.label(host.name().value()) : LISTENER,
                host.redirectTo() == null
                        ? host.paths().stream().map(Object::toString).toList()
                        : List.of(),
                view.ports().get(0).servicePort(),
                service.ingress().timeoutSeconds() == null
                        ? null
                        : new Timeout(service.ingress().timeoutSeconds()),
                host.redirectTo() == null
                        ? null
                        : new Redirect(host.redirectTo().value()),
                view.rollout() == null ? null : view.rollout().split());
    }

    /** Until an answer is complete. */
    record Timeout(int seconds) {}

    /** Where callers are sent. */
    record Redirect(String target) {}

    /** The listener for all hosts of the default domain. */
    static final String LISTENER = "wildcard";
}
