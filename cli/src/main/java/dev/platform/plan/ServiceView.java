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
        List<DiskView> disks,
        List<FolderView> folders,
        List<ConnectionView> connections,
        @Nullable Replicas fixed,
        @Nullable AutoscalerView autoscaler,
        @Nullable RolloutView rollout,
        ScaleTarget scaleTarget,
        List<PortView> ports,
        @Nullable MetricsView metrics,
        @Nullable LogsView logs,
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
                service.disks().stream()
                        .map(disk -> new DiskView(service, disk))
                        .toList(),
                service.volumes().stream()
                        .filter(Service.Volume::ephemeral)
                        .map(FolderView::new)
                        .toList(),
                ConnectionView.of(service, platform.cluster()),
                service.scaling().isAutomatic()
                        ? null
                        : new Replicas(service.scaling().min()),
                AutoscalerView.of(service, platform.cluster()),
                RolloutView.of(service, platform.cluster()),
                ScaleTarget.of(service),
                service.listening().stream().map(PortView::new).toList(),
                MetricsView.of(service),
                LogsView.of(service),
                RunView.of(service.run()));
    }

    /**
     * A Job can't change: a new version, or a new way to run it, is a new Job. So its name follows from everything of it
     * that can differ; but for one that precedes a service, which Argo CD makes anew each time.
     */
    private static String workload(Product product, Service service) {
        if (service.run() == null
                || service.type() != ServiceType.JOB
                || service.run().before() != null) {
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
        service.volumes()
                .forEach(volume -> add(
                        content,
                        List.of(
                                volume.name(),
                                volume.path().value(),
                                volume.size().text())));
        content.add(container.resources().toString());
        content.add(container.user() + " " + container.terminationGracePeriodSeconds());
        content.add(String.valueOf(RunView.of(service.run())));
        if (service.logRetention() != null) {
            content.add(service.logRetention().value());
        }
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

    /** Whether Argo CD runs it with each sync. */
    boolean isHook() {
        return run != null && run.hook() != null;
    }

    /** Whether it waits until its product is back; what runs already, a job goes on with. */
    boolean isSuspended() {
        return run != null && fixed != null && fixed.replicas() == 0;
    }

    boolean hasEnv() {
        return !container.env().isEmpty() || !configuration.references().isEmpty() || !connections.isEmpty();
    }

    boolean hasDisks() {
        return !disks.isEmpty();
    }

    boolean hasPorts() {
        return !ports.isEmpty();
    }

    boolean hasRollout() {
        return rollout != null;
    }

    /** How long the logs of its pods are kept. */
    record LogsView(String retention) {
        static @Nullable LogsView of(Service service) {
            return service.logRetention() == null
                    ? null
                    : new LogsView(service.logRetention().value());
        }
    }

    /** What has the number of pods. */
    record ScaleTarget(String apiVersion, String kind) {
        static ScaleTarget of(Service service) {
            return service.rollout().isProgressive()
                    ? new ScaleTarget("argoproj.io/v1alpha1", "Rollout")
                    : new ScaleTarget("apps/v1", "Deployment");
        }
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
            int backoffLimit,
            @Nullable Hook hook) {
        static @Nullable RunView of(Service.@Nullable Run run) {
            return run == null
                    ? null
                    : new RunView(
                            run.schedule() == null ? null : run.schedule().value(),
                            run.timeZone().value(),
                            run.concurrencyPolicy(),
                            run.activeDeadlineSeconds(),
                            run.backoffLimit(),
                            run.before() == null ? null : Hook.BEFORE);
        }

        /** When Argo CD runs it; it is made anew then. */
        record Hook(String phase) {
            static final Hook BEFORE = new Hook("PreSync");
        }
    }

    /** Files that the pods see. */
    record ConfigMapView(ServiceView service, String name, Map<String, Object> data) {}
}
