package dev.platform.spec;

import dev.platform.model.AddonVersionName;
import dev.platform.model.Bucket;
import dev.platform.model.Cluster;
import dev.platform.model.Cluster.Backups;
import dev.platform.model.Cluster.Caches;
import dev.platform.model.Cluster.Databases;
import dev.platform.model.Cluster.Gateway;
import dev.platform.model.Cluster.Issuer;
import dev.platform.model.Cluster.Monitoring;
import dev.platform.model.Cluster.Network;
import dev.platform.model.Cluster.NodePool;
import dev.platform.model.Cluster.Peer;
import dev.platform.model.Cluster.Spare;
import dev.platform.model.Cluster.Tracing;
import dev.platform.model.Cluster.Vault;
import dev.platform.model.HostName;
import dev.platform.model.ImageReference;
import dev.platform.model.LabelName;
import dev.platform.model.LabelValue;
import dev.platform.model.PolicyMode;
import dev.platform.model.Queue;
import dev.platform.model.Visibility;
import dev.platform.spec.ClusterSpec.GatewaySpec;
import dev.platform.spec.SpecSet.WrittenCluster;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the cluster of what was written. */
final class ClusterResolver {
    private ClusterResolver() {}

    static Cluster resolve(WrittenCluster cluster) {
        ClusterSpec spec = cluster.written().spec();
        return new Cluster(
                cluster.folder(),
                spec.kubernetes().version(),
                Defaults.or(spec.kubernetes().server(), Defaults.SERVER).value(),
                spec.domain(),
                gateways(spec),
                issuer(spec.certificates()),
                network(spec.network()),
                vault(spec.secrets()),
                monitoring(spec.monitoring()),
                spec.logs() == null ? List.of() : spec.logs().retentions(),
                tracing(spec.tracing()),
                databases(spec.databases()),
                spec.caches() == null ? null : new Caches(spec.caches().image()),
                provider(spec.buckets(), Bucket.PORT),
                provider(spec.queues(), Queue.PORT),
                nodePools(spec),
                spare(spec.spare()),
                addons(spec),
                policies(spec),
                Defaults.or(spec.productShards(), 0),
                cluster.written().source());
    }

    private static Issuer issuer(ClusterSpec.@Nullable CertificatesSpec spec) {
        return spec == null
                ? new Issuer(Defaults.ISSUER, null)
                : new Issuer(Defaults.or(spec.issuer(), Defaults.ISSUER), spec.perWeek());
    }

    /** The hosts of the Gateways are below a name that no product can have. */
    private static SortedMap<Visibility, Gateway> gateways(ClusterSpec cluster) {
        SortedMap<Visibility, Gateway> gateways = new TreeMap<>();
        GatewaySpec spec = Defaults.or(cluster.gateway(), new GatewaySpec(null, Map.of(), List.of(), null));
        HostName host = new HostName("gateway." + cluster.domain());
        gateways.put(
                Visibility.PUBLIC,
                new Gateway(
                        Visibility.PUBLIC,
                        host,
                        Defaults.or(spec.className(), Defaults.GATEWAY_CLASS),
                        proxies(spec.proxyLabels(), Visibility.PUBLIC),
                        spec.addresses()));
        ClusterSpec.InternalGatewaySpec internal = spec.internal();
        if (internal != null) {
            gateways.put(
                    Visibility.INTERNAL,
                    new Gateway(
                            Visibility.INTERNAL,
                            new HostName("internal." + host),
                            Defaults.or(internal.className(), Defaults.INTERNAL_GATEWAY_CLASS),
                            proxies(internal.proxyLabels(), Visibility.INTERNAL),
                            internal.addresses()));
        }
        return gateways;
    }

    private static Map<String, String> proxies(Map<LabelName, LabelValue> written, Visibility visibility) {
        return written.isEmpty() ? Map.of(Defaults.PROXY_LABEL, visibility.toString()) : labels(written);
    }

    private static Network network(ClusterSpec.NetworkSpec spec) {
        return new Network(
                spec.internal(),
                peer(spec.dns(), Defaults.DNS),
                peer(spec.monitoring(), Defaults.MONITORING),
                spec.nodeLocalDns(),
                spec.apiServer());
    }

    private static Map<String, String> labels(Map<LabelName, LabelValue> written) {
        Map<String, String> labels = new LinkedHashMap<>();
        written.forEach((name, value) -> labels.put(name.value(), value.value()));
        return labels;
    }

    private static Peer peer(ClusterSpec.@Nullable PeerSpec spec, Peer otherwise) {
        return spec == null ? otherwise : new Peer(spec.namespace(), labels(spec.labels()));
    }

    private static @Nullable Vault vault(ClusterSpec.@Nullable SecretsSpec spec) {
        if (spec == null) {
            return null;
        }
        ClusterSpec.VaultSpec vault = spec.vault();
        return new Vault(
                vault.server().value(),
                Defaults.or(vault.path(), Defaults.VAULT_PATH),
                Defaults.or(vault.mountPath(), Defaults.VAULT_MOUNT));
    }

    private static Monitoring monitoring(ClusterSpec.@Nullable MonitoringSpec spec) {
        return new Monitoring(Defaults.or(spec == null ? null : spec.prometheus(), Defaults.PROMETHEUS));
    }

    private static @Nullable Tracing tracing(ClusterSpec.@Nullable TracesSpec spec) {
        return spec == null
                ? null
                : new Tracing(
                        spec.endpoint(),
                        new Peer(spec.pods().namespace(), labels(spec.pods().labels())));
    }

    private static @Nullable Databases databases(ClusterSpec.@Nullable DatabasesSpec spec) {
        if (spec == null) {
            return null;
        }
        SortedMap<Integer, ImageReference> images = new TreeMap<>();
        spec.images().forEach((version, image) -> images.put(version.major(), image));
        ClusterSpec.BackupsSpec backups = spec.backups();
        return new Databases(
                images,
                spec.storageClass(),
                backups == null ? null : new Backups(backups.destination(), backups.endpoint(), backups.addresses()));
    }

    private static Cluster.@Nullable Provider provider(ClusterSpec.@Nullable ProviderSpec spec, int port) {
        return spec == null
                ? null
                : new Cluster.Provider(spec.host(), Defaults.or(spec.port(), port), spec.addresses());
    }

    private static SortedMap<String, NodePool> nodePools(ClusterSpec spec) {
        SortedMap<String, NodePool> pools = new TreeMap<>();
        spec.nodePools()
                .forEach((name, pool) -> pools.put(
                        name.value(),
                        new NodePool(
                                pool.min(),
                                pool.max(),
                                pool.allocatable().cpu(),
                                pool.allocatable().memory())));
        return pools;
    }

    private static @Nullable Spare spare(ClusterSpec.@Nullable SpareSpec spec) {
        return spec == null
                ? null
                : new Spare(spec.pods(), spec.cpu(), spec.memory(), Defaults.or(spec.image(), Defaults.IDLE));
    }

    private static SortedMap<String, AddonVersionName> addons(ClusterSpec spec) {
        SortedMap<String, AddonVersionName> addons = new TreeMap<>();
        spec.addons().forEach((name, pin) -> addons.put(name.value(), pin.version()));
        return addons;
    }

    private static SortedMap<String, PolicyMode> policies(ClusterSpec spec) {
        SortedMap<String, PolicyMode> policies = new TreeMap<>();
        spec.policies().forEach((name, mode) -> policies.put(name.value(), mode));
        return policies;
    }
}
