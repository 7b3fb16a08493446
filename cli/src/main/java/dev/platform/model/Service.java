package dev.platform.model;

import dev.platform.finding.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A service of a product with every default filled.
 *
 * @param product the name of its product, which is its namespace too
 * @param stores of its product that it uses
 * @param ingress without hosts unless the service is web
 * @param metrics null if Prometheus shall not read any
 * @param logRetention how long its logs are kept; null for as long as all others
 * @param traces the share of traces that it keeps; null if it sends none
 * @param run null unless it is a cron or a job
 * @param source its part of product.yaml
 * @param slo null if it promises nothing
 */
public record Service(
        String product,
        String name,
        ServiceType type,
        Container container,
        Configuration configuration,
        List<Store> stores,
        Scaling scaling,
        Rollout rollout,
        Tier tier,
        List<Volume> volumes,
        Ingress ingress,
        @Nullable Metrics metrics,
        @Nullable TimeSpan logRetention,
        @Nullable Percent traces,
        Access access,
        @Nullable Run run,
        Source source,
        @Nullable Slo slo) {

    /** The disks that stay when its pod goes. */
    public List<Volume> disks() {
        return volumes.stream().filter(volume -> !volume.ephemeral()).toList();
    }

    /**
     * The most pods at a time, while a new version takes over. A pod gives its disk up before the next one gets it; where
     * requests are divided or switched, the old version stays whole until the new one is.
     */
    public int mostPods() {
        if (!type.isLongRunning()) {
            return 1;
        }
        if (!disks().isEmpty()) {
            return scaling.max();
        }
        return runsTwice() ? 2 * scaling.max() : scaling.maxWithSurge();
    }

    /** The same without pods, routes and promises. A plain Deployment is left, which nothing but the number 0 scales. */
    Service drained() {
        return new Service(
                product,
                name,
                type,
                container,
                configuration,
                stores,
                Scaling.fixed(0),
                new Rollout.Rolling(),
                tier,
                volumes,
                Ingress.NONE,
                metrics,
                logRetention,
                traces,
                access,
                run,
                source,
                null);
    }

    /** Whether it shall have no pods at all. */
    public boolean isDrained() {
        return scaling.max() == 0;
    }

    /** Whether a canary gets a part of the requests at the gateway; else it gets a part of the pods. */
    public boolean dividesRequests() {
        return rollout instanceof Rollout.Canary && !hosts().isEmpty();
    }

    /** Whether both versions are whole for a while, each with an address of its own. */
    public boolean runsTwice() {
        return rollout instanceof Rollout.BlueGreen || dividesRequests();
    }

    /** Whether its main port speaks gRPC; only for services with ports. */
    public boolean isGrpc() {
        return container.ports().get(0).protocol() == Protocol.GRPC;
    }

    public List<Host> hosts() {
        return ingress.hosts();
    }

    /** Every port that the container listens on: those that others may call, and that of the metrics if it is apart. */
    public List<Port> listening() {
        if (metrics == null || container.ports().contains(metrics.port())) {
            return container.ports();
        }
        List<Port> all = new ArrayList<>(container.ports());
        all.add(metrics.port());
        return List.copyOf(all);
    }

    /**
     * What runs in each pod.
     *
     * @param ports what other services may call
     */
    public record Container(
            Image image,
            List<String> command,
            List<String> args,
            Map<String, String> env,
            List<Port> ports,
            Resources resources,
            Probes probes,
            int user,
            int terminationGracePeriodSeconds) {}

    /**
     * A port. The first one of a service is its main port.
     *
     * @param number what the container listens on
     * @param servicePort what other services call
     */
    public record Port(String name, int number, int servicePort, Protocol protocol) {
        public static final String MAIN = "main";
    }

    /**
     * What one pod needs. Its memory can't exceed the request.
     *
     * @param cpuLimit null for none, which is the default: throttling spoils spikes
     */
    public record Resources(
            Quantity cpu,
            Quantity memory,
            Quantity ephemeralStorage,
            @Nullable Quantity cpuLimit) {
        /** The least CPU that a pod may ask for. */
        public static final Quantity LEAST_CPU = Quantity.parse("10m");

        /** The least memory that a pod may ask for. */
        public static final Quantity LEAST_MEMORY = Quantity.parse("16Mi");
    }

    /** How to ask a container whether it is well; null where it isn't asked. */
    public record Probes(
            @Nullable Probe startup,
            @Nullable Probe readiness,
            @Nullable Probe liveness) {}

    /**
     * One question to a container.
     *
     * @param action what is asked
     */
    public record Probe(
            ProbeAction action, int initialDelaySeconds, int periodSeconds, int timeoutSeconds, int failureThreshold) {}

    /** What a probe asks. */
    public sealed interface ProbeAction {
        record Http(UrlPath path, String port) implements ProbeAction {}

        record Grpc(int port) implements ProbeAction {}

        record Tcp(String port) implements ProbeAction {}

        record Command(List<String> command) implements ProbeAction {}
    }

    /**
     * A folder for data.
     *
     * @param storageClass null for the cluster's own
     * @param ephemeral whether it goes with its pod
     */
    public record Volume(
            String name,
            MountPath path,
            Quantity size,
            @Nullable Name storageClass,
            boolean ephemeral,
            Source source) {}

    /**
     * The way in from outside.
     *
     * @param timeoutSeconds until an answer is complete; null for the gateway's own
     * @param maxRequestSize the largest body; null for any
     * @param requestsPerSecond at one host and one proxy; null for any number
     */
    public record Ingress(
            List<Host> hosts,
            Visibility visibility,
            @Nullable Integer timeoutSeconds,
            @Nullable Quantity maxRequestSize,
            @Nullable Integer requestsPerSecond) {
        public static final Ingress NONE = new Ingress(List.of(), Visibility.PUBLIC, null, null, null);
    }

    /**
     * A host from outside.
     *
     * @param own whether it is one of the product's own domains instead of the default one
     * @param redirectTo where its callers are sent; null if the service answers them
     */
    public record Host(
            HostName name,
            List<UrlPath> paths,
            boolean own,
            @Nullable HostName redirectTo,
            Source source) {}

    /**
     * Where Prometheus reads.
     *
     * @param port one of the container's ports, or one of its own that nobody else may call
     */
    public record Metrics(UrlPath path, Port port) {}

    /**
     * Who may call the service and whom it may call.
     *
     * @param callers services of other products
     * @param callees services of this and of other products
     */
    public record Access(List<Caller> callers, List<Callee> callees, List<External> external) {}

    /**
     * A service of another product that may call this one.
     *
     * @param port what it may call; null for all
     */
    public record Caller(
            String product, String service, @Nullable Integer port, Source source) {}

    /**
     * A service that this one may call.
     *
     * @param port what it is called at; null for all
     */
    public record Callee(
            String product, String service, @Nullable Integer port, Source source) {}

    /** A host on the internet. */
    public record External(HostName host, int port, Source source) {}

    /**
     * How a cron or a job runs.
     *
     * @param schedule null for a job
     * @param before the service whose new version waits for it; null if none does
     */
    public record Run(
            @Nullable CronSchedule schedule,
            TimeZoneName timeZone,
            String concurrencyPolicy,
            int activeDeadlineSeconds,
            int backoffLimit,
            @Nullable String before) {}
}
