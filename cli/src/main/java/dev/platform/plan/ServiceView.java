package dev.platform.plan;

import dev.platform.model.Connection;
import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.model.Service;
import dev.platform.model.Service.Container;
import dev.platform.model.ServiceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the templates of a service see.
 *
 * @param name the service; also what its pods are selected by
 * @param workload the name of the Deployment, CronJob or Job
 * @param versionLabel the image's tag as far as a label can hold it
 * @param fixed null if an autoscaler sets the number of pods
 */
record ServiceView(
        String name,
        String workload,
        String product,
        String team,
        String type,
        String image,
        String versionLabel,
        String priorityClass,
        ContainerView container,
        ConfigurationView configuration,
        List<ConnectionView> connections,
        @Nullable Replicas fixed,
        @Nullable AutoscalerView autoscaler,
        List<PortView> ports,
        @Nullable MetricsView metrics,
        @Nullable RunView run) {

    ServiceView(Platform platform, Product product, Service service) {
        this(
                service.name(),
                workload(product, service),
                product.name(),
                product.owner().name(),
                service.type().toString(),
                service.container().image().toString(),
                Names.labelValue(service.container().image().tag().value()),
                service.tier().priorityClass(),
                new ContainerView(service),
                new ConfigurationView(service),
                ConnectionView.of(service.stores()),
                service.scaling().isAutomatic()
                        ? null
                        : new Replicas(service.scaling().min()),
                AutoscalerView.of(service, platform.cluster()),
                service.listening().stream().map(PortView::new).toList(),
                MetricsView.of(service),
                RunView.of(service.run()));
    }

    /**
     * A Job can't change: a new version, or a new way to run it, is a new Job. So its name follows from everything of it
     * that can differ.
     */
    private static String workload(Product product, Service service) {
        if (service.type() != ServiceType.JOB) {
            return service.name();
        }
        Container container = service.container();
        List<String> content = new ArrayList<>();
        content.add(container.image().toString());
        add(content, container.command());
        add(content, container.args());
        container.env().forEach((name, value) -> add(content, List.of(name, value)));
        content.add(service.configuration().toString());
        Connection.of(service.stores())
                .forEach(connection -> content.add(connection.variables().toString()));
        content.add(container.resources().toString());
        content.add(container.user() + " " + container.terminationGracePeriodSeconds());
        content.add(String.valueOf(service.run()));
        content.add(service.tier() + " " + product.owner().name());
        return service.name() + "-" + Names.hash(content);
    }

    private static void add(List<String> content, List<String> more) {
        content.add(Integer.toString(more.size()));
        content.addAll(more);
    }

    /** Whether its pods run all the time. */
    boolean isLongRunning() {
        return run == null;
    }

    boolean hasEnv() {
        return !container.env().isEmpty() || !configuration.references().isEmpty() || !connections.isEmpty();
    }

    boolean hasPorts() {
        return !ports.isEmpty();
    }

    /** A fixed number of pods. */
    record Replicas(int replicas) {}

    /** A port of the container and of the Service. */
    record PortView(String name, int number, int servicePort, String appProtocol) {
        PortView(Service.Port port) {
            this(port.name(), port.number(), port.servicePort(), appProtocol(port));
        }

        private static String appProtocol(Service.Port port) {
            return switch (port.protocol()) {
                case HTTP -> "http";
                case GRPC -> "kubernetes.io/h2c";
                case TCP -> "tcp";
            };
        }
    }

    /** Where Prometheus reads. */
    record MetricsView(String port, String path) {
        static @Nullable MetricsView of(Service service) {
            Service.Metrics metrics = service.metrics();
            return metrics == null
                    ? null
                    : new MetricsView(metrics.port().name(), metrics.path().value());
        }
    }

    /** How a cron or a job runs. */
    record RunView(
            @Nullable String schedule,
            String timeZone,
            String concurrencyPolicy,
            int activeDeadlineSeconds,
            int backoffLimit) {
        static @Nullable RunView of(Service.@Nullable Run run) {
            return run == null
                    ? null
                    : new RunView(
                            run.schedule() == null ? null : run.schedule().value(),
                            run.timeZone().value(),
                            run.concurrencyPolicy(),
                            run.activeDeadlineSeconds(),
                            run.backoffLimit());
        }
    }

    /** Files that the pods see. */
    record ConfigMapView(ServiceView service, String name, Map<String, Object> data) {}

    /**
     * A host with its paths, and the listener that serves it.
     *
     * @param paths that lead to the service; none if callers are sent on
     * @param timeout null for the gateway's own
     * @param redirect null if the service answers
     */
    record RouteView(
            String name,
            ServiceView service,
            String host,
            String listener,
            List<String> paths,
            int servicePort,
            @Nullable Timeout timeout,
            @Nullable Redirect redirect) {
        RouteView(ServiceView view, Service service, Service.Host host) {
            this(
                    Names.route(service, host),
                    view,
                    host.name().value(),
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
                            : new Redirect(host.redirectTo().value()));
        }

        /** Until an answer is complete. */
        record Timeout(int seconds) {}

        /** Where callers are sent. */
        record Redirect(String target) {}

        /** The listener for all hosts of the default domain. */
        static final String LISTENER = "wildcard";
    }
}
