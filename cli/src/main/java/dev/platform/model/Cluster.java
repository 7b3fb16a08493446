package dev.platform.model;

import dev.platform.finding.Source;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The production cluster.
 *
 * @param server the API server as Argo CD reaches it
 * @param domain below it every product has its own
 * @param issuer the ClusterIssuer of all certificates
 * @param vault where secrets come from, null if the cluster has no store
 * @param policies how admission policies act, by name; one that isn't named refuses
 * @param productShards how many groups the products' Applications are spread over, 0 for none
 */
public record Cluster(
        String name,
        KubernetesVersion kubernetes,
        String server,
        HostName domain,
        Gateway gateway,
        Name issuer,
        Network network,
        @Nullable Vault vault,
        Monitoring monitoring,
        SortedMap<String, NodePool> nodePools,
        SortedMap<String, AddonVersionName> addons,
        SortedMap<String, PolicyMode> policies,
        int productShards,
        Source source) {

    /** The domain of a product's default hosts. */
    public HostName domainOf(String product) {
        return new HostName(product + "." + domain);
    }

    /** The gateway's own host, which every record of a product points at. */
    public HostName gatewayHost() {
        return new HostName("gateway." + domain);
    }

    /** The one Gateway. */
    public record Gateway(Name className, Map<String, String> proxyLabels, List<IpAddress> addresses) {
        /** The namespace of the Gateway and its proxies. */
        public static final String NAMESPACE = "platform-gateway";

        public static final String NAME = "public";
    }

    /**
     * What network policies need to know.
     *
     * @param internal addresses of pods, services and nodes
     */
    public record Network(
            List<Cidr> internal,
            Peer dns,
            Peer monitoring,
            @Nullable Cidr nodeLocalDns) {}

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

    /** A group of nodes, and what one of them has for pods. */
    public record NodePool(int min, int max, Quantity cpu, Quantity memory) {}
}
