package dev.platform.spec;

import dev.platform.model.CronSchedule;
import dev.platform.model.DataKey;
import dev.platform.model.EnvName;
import dev.platform.model.HostName;
import dev.platform.model.ImageName;
import dev.platform.model.MountPath;
import dev.platform.model.Name;
import dev.platform.model.Protocol;
import dev.platform.model.Quantity;
import dev.platform.model.ServiceType;
import dev.platform.model.StoreName;
import dev.platform.model.Tier;
import dev.platform.model.TimeZoneName;
import dev.platform.model.UrlPath;
import dev.platform.model.Visibility;
import dev.platform.yaml.Bounds;
import dev.platform.yaml.Doc;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One service of a product, as the team writes it. */
@Doc("One service of a product.")
public record ServiceSpec(
        @Doc("web: reached from outside; internal: reached by other services only; worker: has no port; cron: runs on a"
                + " schedule; job: runs once for each version.")
        ServiceType type,

        @Doc(
                value = "The image's repository, without a tag: the version stands in versions.yaml.",
                example = "registry.acme.example/quiz/web")
        ImageName image,

        @Doc(value = "The program, in place of the image's own.")
        List<String> command,

        @Doc(value = "The program's arguments. A $(NAME) stays as it is.")
        List<String> args,

        @Doc(value = "The port that the container listens on.", example = "8080")
        @Bounds(min = 1024, max = 65535)
        @Nullable
        Integer port,

        @Doc(value = "The port that other services call.", defaults = "as port") @Bounds(min = 1, max = 65535) @Nullable
        Integer servicePort,

        @Doc(value = "What the port speaks.", defaults = "http") @Nullable
        Protocol protocol,

        @Doc("Further ports by name.") Map<Name, PortSpec> ports,

        @Doc(value = "How many pods run; only without autoscaling.", defaults = "2 for a worker")
        @Bounds(min = 1, max = 50)
        @Nullable
        Integer replicas,

        @Doc(value = "How the number of pods follows the load.", defaults = "2 to 6 pods for web and internal")
        @Nullable
        AutoscalingSpec autoscaling,

        @Doc("How a new version takes over.") @Nullable RolloutSpec rollout,

        @Doc("What one pod needs.") @Nullable ResourcesSpec resources,
        @Doc("Folders for data by name.") Map<Name, VolumeSpec> volumes,

        @Doc("When a slow starter is up; the other probes wait for it.") @Nullable
        ProbeSpec startupProbe,

        @Doc(value = "When a pod may have requests.", defaults = "the port accepts connections") @Nullable
        ProbeSpec readinessProbe,

        @Doc(value = "When a pod must be restarted.", defaults = "the port accepts no connections for a minute")
        @Nullable
        ProbeSpec livenessProbe,

        @Doc("Environment variables. A $(NAME) in a value stays as it is.")
        Map<EnvName, String> env,

        @Doc("Environment variables that hold a key of a secret, by name.")
        Map<EnvName, SecretKeySpec> secretEnv,

        @Doc("Secrets of which each key is an environment variable.")
        List<EnvFromSpec> envFrom,

        @Doc("Files by the name that 'filesFrom' mounts them by, each with its content.")
        Map<Name, Map<DataKey, String>> configFiles,

        @Doc("Folders with the keys of secrets or with 'configFiles'.")
        List<FilesFromSpec> filesFrom,

        @Doc(
                "The databases, caches, buckets and queues of the product that it uses: databases.main, caches.sessions. Their"
                        + " addresses and keys become environment variables, and the network is opened to them.")
        List<StoreName> uses,

        @Doc("Hosts and paths from outside; only for web.") @Nullable
        IngressSpec ingress,

        @Doc("Where Prometheus reads the service's metrics.") @Nullable
        MetricsSpec metrics,

        @Doc("What becomes of the service's logs.") @Nullable
        LogsSpec logs,

        @Doc("That the service sends traces.") @Nullable TracingSpec tracing,

        @Doc("Who may call the service, and whom it may call. What is not listed is denied.") @Nullable
        AccessPolicySpec accessPolicy,

        @Doc(value = "The user that the process runs as.", defaults = "10001")
        @Bounds(min = 1, max = 2_000_000_000)
        @Nullable
        Integer runAsUser,

        @Doc(
                value = "Seconds between the decision to stop a pod and the kill; in the first 5 it still serves.",
                defaults = "30")
        @Bounds(min = 10, max = 3600)
        @Nullable
        Integer terminationGracePeriodSeconds,

        @Doc(value = "How the scheduler ranks the pods, up to the tier of the grant.", defaults = "the grant's tier")
        @Nullable
        Tier tier,

        @Doc(value = "When a cron runs.", example = "15 2 * * *") @Nullable
        CronSchedule schedule,

        @Doc(value = "The time zone of the schedule.", defaults = "Etc/UTC") @Nullable
        TimeZoneName timezone,

        @Doc(value = "What happens when the last run of a cron isn't over.", defaults = "Forbid") @Nullable
        ConcurrencyPolicy concurrencyPolicy,

        @Doc(value = "Seconds after which a run of a cron or job is ended.", defaults = "3600")
        @Bounds(min = 1, max = 604_800)
        @Nullable
        Integer activeDeadlineSeconds,

        @Doc(
                value = "The service whose new version waits until this job has succeeded, such as one that changes a"
                        + " database. A job with the same image needs no version of its own.",
                example = "web")
        @Nullable
        Name before,

        @Doc(value = "How often a failed run is tried again.", defaults = "2") @Bounds(min = 0, max = 6) @Nullable
        Integer backoffLimit,

        @Doc("What the service promises to those who call it; only for web.") @Nullable
        SloSpec slo) {

    /** A further port of a service. */
    @Doc("A further port of a service.")
    public record PortSpec(
            @Doc("The port that the container listens on.") @Bounds(min = 1024, max = 65535)
            int port,

            @Doc(value = "The port that other services call.", defaults = "as port")
            @Bounds(min = 1, max = 65535)
            @Nullable
            Integer servicePort,

            @Doc(value = "What the port speaks.", defaults = "http") @Nullable
            Protocol protocol) {}

    /** What one pod asks for, and what it can't exceed. */
    @Doc("What one pod asks for, and what it can't exceed.")
    public record ResourcesSpec(
            @Doc("What one pod asks for.") @Nullable AmountsSpec requests,

            @Doc("What one pod can't exceed. The limit of memory is always the request.") @Nullable
            AmountsSpec limits) {}

    /** Amounts of CPU, memory and local disk. */
    @Doc("Amounts of CPU, memory and local disk.")
    public record AmountsSpec(
            @Doc(value = "CPU cores.", example = "250m") @Nullable
            Quantity cpu,

            @Doc(value = "Memory.", example = "512Mi") @Nullable
            Quantity memory,

            @Doc(value = "Local disk for logs and temporary files.", example = "1Gi") @Nullable
            Quantity ephemeralStorage) {}

    /** A folder for data. */
    @Doc("A folder for data.")
    public record VolumeSpec(
            @Doc(value = "The folder in the container.", example = "/var/lib/quiz")
            MountPath mountPath,

            @Doc(value = "Its size. It can grow, and never shrink.", example = "10Gi")
            Quantity size,

            @Doc(value = "The class of the disk.", defaults = "the cluster's own") @Nullable
            Name storageClass,

            @Doc(
                    value =
                            "true: each pod has a folder of its own on its node, which goes with it; false: a disk, which stays"
                                    + " and is for one pod.",
                    defaults = "false")
            @Nullable
            Boolean ephemeral) {}

    /** How to ask a container whether it is well: exactly one of path, grpc, tcp and command. */
    @Doc("How to ask a container whether it is well: exactly one of path, grpc, tcp and command.")
    public record ProbeSpec(
            @Doc(value = "A path that answers 200 to 399.", example = "/healthz") @Nullable
            UrlPath path,

            @Doc("true: the gRPC health service.") @Nullable Boolean grpc,

            @Doc("true: the port accepts connections.") @Nullable
            Boolean tcp,

            @Doc("A program in the container that ends with 0.")
            List<String> command,

            @Doc(value = "The name of the port.", defaults = "main") @Nullable
            Name port,

            @Doc(value = "Seconds before the first question.", defaults = "0") @Bounds(min = 0, max = 3600) @Nullable
            Integer initialDelaySeconds,

            @Doc(value = "Seconds between two questions.", defaults = "10") @Bounds(min = 1, max = 3600) @Nullable
            Integer periodSeconds,

            @Doc(value = "Seconds to wait for the answer.", defaults = "2") @Bounds(min = 1, max = 600) @Nullable
            Integer timeoutSeconds,

            @Doc(value = "Bad answers in a row that count.", defaults = "3; 6 for the liveness probe")
            @Bounds(min = 1, max = 100)
            @Nullable
            Integer failureThreshold) {}

    /** Hosts and paths from outside. */
    @Doc("Hosts and paths from outside.")
    public record IngressSpec(
            @Doc(value = "The hosts.", defaults = "<service>.<product>.<domain of the cluster>")
            List<HostSpec> hosts,

            @Doc(value = "From where: public, or internal for the company's own networks only.", defaults = "public")
            @Nullable
            Visibility visibility,

            @Doc(value = "Seconds until an answer is complete; only for http.", defaults = "the gateway's own: 15")
            @Bounds(min = 1, max = 3600)
            @Nullable
            Integer timeoutSeconds,

            @Doc(
                    value =
                            "The largest body of a request; only for http. The gateway reads it whole before it sends it on,"
                                    + " so WebSockets don't work with it.",
                    example = "10Mi")
            @Nullable
            Quantity maxRequestSize,

            @Doc("How many requests are let through.") @Nullable
            RateLimitSpec rateLimit) {}

    /** How many requests are let through. */
    @Doc("How many requests are let through; the others are answered with 429.")
    public record RateLimitSpec(
            @Doc("Requests a second at one host, counted by each proxy of the gateway for itself.")
            @Bounds(min = 1, max = 1_000_000)
            int requestsPerSecond) {}

    /** One host from outside. */
    @Doc("One host from outside.")
    public record HostSpec(
            @Doc(
                    value = "The host's name; one outside the product's own domain needs a grant.",
                    example = "quiz.acme.example")
            HostName host,

            @Doc(value = "The paths that lead to the service, each with everything below it.", defaults = "/")
            List<UrlPath> paths,

            @Doc(
                    value = "Another host of this service, which callers of this one are sent to; in place of 'paths'.",
                    example = "quiz.acme.example")
            @Nullable
            HostName redirectTo) {}

    /** Where Prometheus reads the service's metrics. */
    @Doc("Where Prometheus reads the service's metrics.")
    public record MetricsSpec(
            @Doc(value = "The path.", defaults = "/metrics") @Nullable
            UrlPath path,

            @Doc(value = "The container's port.", defaults = "as port") @Bounds(min = 1024, max = 65535) @Nullable
            Integer port) {}

    /** Who may call the service, and whom it may call. */
    @Doc("Who may call the service, and whom it may call. What is not listed is denied.")
    public record AccessPolicySpec(
            @Doc("Services of other products that may call this one.") @Nullable
            InboundSpec inbound,

            @Doc("What this service may call.") @Nullable OutboundSpec outbound) {}

    /** Who may call the service. */
    @Doc("Services of other products that may call this one; those of the same product only need an outbound rule.")
    public record InboundSpec(@Doc("One rule a caller.") List<CallerSpec> rules) {}

    /** A service of another product that may call this one. */
    @Doc("A service of another product that may call this one. That product must list this service as outbound.")
    public record CallerSpec(
            @Doc("The caller's product.") Name product,
            @Doc("The calling service.") Name service,

            @Doc(value = "The port of this service that it may call.", defaults = "every port of the service")
            @Bounds(min = 1, max = 65535)
            @Nullable
            Integer port) {}

    /** What the service may call. */
    @Doc("What this service may call.")
    public record OutboundSpec(
            @Doc("One rule a service.") List<CalleeSpec> rules,

            @Doc("Hosts on the internet; needs internet: true in the grant.")
            List<ExternalSpec> external) {}

    /** A service that this one may call. */
    @Doc("A service that this one may call. One of another product must list this service as inbound.")
    public record CalleeSpec(
            @Doc(value = "The product of the called service.", defaults = "this product") @Nullable
            Name product,

            @Doc("The called service.") Name service,

            @Doc(value = "The port of it that other services call.", defaults = "every port of the service")
            @Bounds(min = 1, max = 65535)
            @Nullable
            Integer port) {}

    /** A host on the internet. */
    @Doc("A host on the internet.")
    public record ExternalSpec(
            @Doc(
                    value = "The host; the network opens the port to the whole internet, so this names the reason.",
                    example = "api.partner.example")
            HostName host,

            @Doc(value = "The port.", defaults = "443") @Bounds(min = 1, max = 65535) @Nullable
            Integer port) {}

    /** What happens when the last run of a cron isn't over. */
    public enum ConcurrencyPolicy {
        FORBID("Forbid"),
        REPLACE("Replace");

        private final String word;

        ConcurrencyPolicy(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }
}
