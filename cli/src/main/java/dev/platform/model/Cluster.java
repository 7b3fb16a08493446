package dev.platform.model;

import dev.platform.finding.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The production cluster.
 *
 * @param server the API server as Argo CD reaches it
 * @param domain below it every product has its own
 * @param gateways by whom they are for; hosts that are internal have one only if the cluster says so
 * @param vault where secrets come from, null if the cluster has no store
 * @param logRetentions how long a service may have its logs kept; none if it can't choose
 * @param tracing null if the cluster collects no traces
 * @param databases null if products can have none
 * @param caches null if products can have none
 * @param buckets who keeps them; null if products can have none
 * @param queues who keeps them; null if products can have none
 * @param spare null if no room is held free
 * @param policies how admission policies act, by name; one that isn't named refuses
 * @param productShards how many groups the products' Applications are spread over, 0 for none
 */
public record Cluster(
        String name,
        KubernetesVersion kubernetes,
        String server,
        HostName domain,
        SortedMap<Visibility, Gateway> gateways,
        Issuer issuer,
        Network network,
        @Nullable Vault vault,
        Monitoring monitoring,
        List<TimeSpan> logRetentions,
        @Nullable Tracing tracing,
        @Nullable Databases databases,
        @Nullable Caches caches,
        @Nullable Provider buckets,
        @Nullable Provider queues,
        SortedMap<String, NodePool> nodePools,
        @Nullable Spare spare,
        SortedMap<String, AddonVersionName> addons,
        SortedMap<String, PolicyMode> policies,
        int productShards,
        Source source) {

    /** The domain of a product's default hosts. */
    public HostName domainOf(String product) {
        return new HostName(product + "." + domain);
    }

    /** What databases may call though it is inside: the API server, and where their backups go. */
    public List<Cidr> databaseNetworks() {
        List<Cidr> networks = new ArrayList<>(network.apiServer());
        if (databases != null && databases.backups() != null) {
            networks.addAll(databases.backups().addresses());
        }
        return List.copyOf(networks);
    }

    /** What services that use a bucket or a queue may call though it is inside. */
    public List<Cidr> providerNetworks() {
        return Stream.of(buckets, queues)
                .filter(Objects::nonNull)
                .flatMap(provider -> provider.addresses().stream())
                .distinct()
                .toList();
    }

    /** What all nodes have for pods when there are as many of them as there may be. */
    public BigDecimal room(Function<NodePool, Quantity> what) {
        return nodePools.values().stream()
                .map(pool -> what.apply(pool).amount().multiply(BigDecimal.valueOf(pool.max())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The Gateway of hosts; a check has seen that there is one. */
    public Gateway gateway(Visibility visibility) {
        return Objects.requireNonNull(gateways.get(visibility));
    }

    /**
     * The ClusterIssuer of all certificates.
     *
     * @param perWeek how many it gives out in one week; null if nobody counts
     */
    public record Issuer(Name name, @Nullable Integer perWeek) {}

    /**
     * A Gateway, named for those who may reach it.
     *
     * @param host its own host, which the records of products point at
     */
    public record Gateway(
            Visibility visibility,
            HostName host,
            Name className,
            Map<String, String> proxyLabels,
            List<IpAddress> addresses) {
        /** The namespace of the Gateways and their proxies. */
        public static final String NAMESPACE = "platform-gateway";

        public String name() {
            return visibility.toString();
        }
    }

    /**
     * What network policies need to know.
     *
     * @param internal addresses of pods, services and nodes
     * @param apiServer addresses of the API server, which only instances of databases may call
     */
    public record Network(
            List<Cidr> internal,
            Peer dns,
            Peer monitoring,
            @Nullable Cidr nodeLocalDns,
            List<Cidr> apiServer) {}

    /** Pods of the platform by namespace and labels. */
    public record Peer(NamespaceName namespace, Map<String, String> labels) {}

    /** A Vault that External Secrets reads. */
    public record Vault(String server, Name path, Name mountPath) {}

    /**
     * Where metrics are kept.
     *
     * @param prometheus as other pods of the cluster reach it
     */
    public record Monitoring(HttpUrl prometheus) {}

    /**
     * Where traces are sent.
     *
     * @param pods those of the collector
     */
    public record Tracing(HttpUrl endpoint, Peer pods) {}

    /**
     * The PostgreSQL that products may have.
     *
     * @param images by major version
     * @param storageClass null for the cluster's own
     * @param backups null if nothing can be backed up
     */
    public record Databases(
            SortedMap<Integer, ImageReference> images,
            @Nullable Name storageClass,
            @Nullable Backups backups) {}

    /**
     * Where backups go: each product's into a folder of its own.
     *
     * @param endpoint null for Amazon's
     * @param addresses of the server; none if it is in the internet
     */
    public record Backups(S3Url destination, @Nullable ServerUrl endpoint, List<Cidr> addresses) {
        /** What the server listens on. */
        public int port() {
            return endpoint == null ? ServerUrl.PORT : endpoint.port();
        }
    }

    /** The Valkey that products may have. */
    public record Caches(ImageReference image) {}

    /**
     * Who keeps stores of products outside of the cluster, or in a namespace of the platform.
     *
     * @param addresses of the server; none if it is in the internet
     */
    public record Provider(HostName host, int port, List<Cidr> addresses) {}

    /**
     * Pods that hold room free for spikes, and go when a product needs it.
     *
     * @param cpu of each
     * @param memory of each
     */
    public record Spare(int pods, Quantity cpu, Quantity memory, ImageReference image) {
        /** Their namespace and their PriorityClass. */
        public static final String NAME = "platform-spare";
    }

    /** A group of nodes, and what one of them has for pods. */
    public record NodePool(int min, int max, Quantity cpu, Quantity memory) {}
}
