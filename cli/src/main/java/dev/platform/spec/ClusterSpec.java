package dev.platform.spec;

import dev.platform.model.AddonVersionName;
import dev.platform.model.Cidr;
import dev.platform.model.HostName;
import dev.platform.model.HttpUrl;
import dev.platform.model.ImageReference;
import dev.platform.model.IpAddress;
import dev.platform.model.KubernetesVersion;
import dev.platform.model.LabelName;
import dev.platform.model.LabelValue;
import dev.platform.model.Name;
import dev.platform.model.NamespaceName;
import dev.platform.model.PolicyMode;
import dev.platform.model.PolicyName;
import dev.platform.model.PostgresVersion;
import dev.platform.model.Quantity;
import dev.platform.model.S3Url;
import dev.platform.model.ServerUrl;
import dev.platform.model.TimeSpan;
import dev.platform.yaml.Bounds;
import dev.platform.yaml.Doc;
import dev.platform.yaml.Required;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The cluster: {@code clusters/production/cluster.yaml}.
 *
 * <pre>{@code
 * apiVersion: platform.dev/v1
 * kind: Cluster
 * metadata: {name: production}
 * spec:
 *   kubernetes: {version: "1.35"}
 *   domain: apps.acme.example
 *   gateway: {addresses: [203.0.113.10], internal: {addresses: [10.0.0.20]}}
 *   network: {internal: [10.0.0.0/8]}
 *   nodePools:
 *     general: {min: 3, max: 20, allocatable: {cpu: 7500m, memory: 28Gi}}
 *   addons:
 *     cert-manager: {version: 1.19.1}
 *   policies: {image-source: Audit}}</pre>
 */
@Doc("The cluster that Argo CD syncs.")
public record ClusterSpec(
        @Doc("Kubernetes itself.") KubernetesSpec kubernetes,

        @Doc(value = "The domain below which every product has its own.", example = "apps.acme.example")
        HostName domain,

        @Doc("How traffic enters.") @Nullable GatewaySpec gateway,
        @Doc("How certificates are issued.") @Nullable CertificatesSpec certificates,
        @Doc("What network policies need to know.") NetworkSpec network,
        @Doc("Where secrets come from.") @Nullable SecretsSpec secrets,
        @Doc("Where metrics are kept.") @Nullable MonitoringSpec monitoring,

        @Doc("How long logs can be kept.") @Nullable LogsSpec logs,

        @Doc("Where traces are sent; needs a collector of OpenTelemetry.") @Nullable
        TracesSpec tracing,

        @Doc("The PostgreSQL that products may have; needs CloudNativePG.") @Nullable
        DatabasesSpec databases,

        @Doc("The Valkey that products may have.") @Nullable CachesSpec caches,
        @Doc("Who keeps the buckets of products.") @Nullable ProviderSpec buckets,
        @Doc("Who keeps the queues of products.") @Nullable ProviderSpec queues,
        @Doc("The groups of nodes by name.") Map<Name, NodePoolSpec> nodePools,

        @Doc("Room that is held free for spikes; best with nodes that are added by themselves.") @Nullable
        SpareSpec spare,

        @Doc("The pinned version of each add-on by its name.")
        Map<Name, AddonPinSpec> addons,

        @Doc("How admission policies act, by name: Audit warns only. A policy that isn't named here denies.")
        Map<PolicyName, PolicyMode> policies,

        @Doc(value = "Groups that the products' Applications are spread over; 0 for none.", defaults = "0")
        @Bounds(min = 0, max = 256)
        @Nullable
        Integer productShards) {

    /** Kubernetes itself. */
    @Doc("Kubernetes itself.")
    public record KubernetesSpec(
            @Doc(value = "The minor version.", example = "1.35")
            KubernetesVersion version,

            @Doc(value = "The API server as Argo CD reaches it.", defaults = "https://kubernetes.default.svc") @Nullable
            ServerUrl server) {}

    /** How traffic enters. */
    @Doc("How traffic enters: the Gateway that every product's listeners attach to.")
    public record GatewaySpec(
            @Doc(value = "The GatewayClass.", defaults = "platform") @Nullable
            Name className,

            @Doc(
                    value = "The labels of the proxies' pods.",
                    defaults = "gateway.envoyproxy.io/owning-gateway-name: public")
            Map<LabelName, LabelValue> proxyLabels,

            @Doc("IP addresses of the load balancer; the gateway's own DNS record is rendered from them.")
            List<IpAddress> addresses,

            @Doc("A second Gateway, for hosts that are not for the internet.") @Nullable
            InternalGatewaySpec internal) {}

    /** How traffic enters from the company's own networks. */
    @Doc("How traffic enters from the company's own networks: a second Gateway, for services that are 'internal'.")
    public record InternalGatewaySpec(
            @Doc(
                    value = "The GatewayClass; its load balancer must not be reached from the internet.",
                    defaults = "platform-internal")
            @Nullable
            Name className,

            @Doc(
                    value = "The labels of the proxies' pods.",
                    defaults = "gateway.envoyproxy.io/owning-gateway-name: internal")
            Map<LabelName, LabelValue> proxyLabels,

            @Doc("IP addresses of the load balancer; the gateway's own DNS record is rendered from them.")
            List<IpAddress> addresses) {}

    /** How certificates are issued. */
    @Doc("How certificates are issued.")
    public record CertificatesSpec(
            @Doc(value = "The ClusterIssuer; it must be able to answer DNS challenges.", defaults = "platform")
            @Nullable
            Name issuer,

            @Doc(
                    value =
                            "Certificates that the issuer gives out in one week; 'validate' warns where products need more.",
                    example = "50")
            @Bounds(min = 1, max = 1_000_000)
            @Nullable
            Integer perWeek) {}

    /** What network policies need to know. */
    @Doc("What network policies need to know.")
    public record NetworkSpec(
            @Doc("The addresses of pods, services and nodes, which the internet rule leaves out.") @Required
            List<Cidr> internal,

            @Doc(value = "The pods that answer DNS.", defaults = "k8s-app: kube-dns in kube-system") @Nullable
            PeerSpec dns,

            @Doc(value = "The pods that read metrics.", defaults = "app.kubernetes.io/name: prometheus in monitoring")
            @Nullable
            PeerSpec monitoring,

            @Doc("The address of NodeLocal DNSCache, if the cluster has it.") @Nullable
            Cidr nodeLocalDns,

            @Doc("The addresses of the API server, which instances of databases ask who of them writes.")
            List<Cidr> apiServer) {}

    /** Pods of the platform by namespace and labels. */
    @Doc("Pods of the platform by namespace and labels.")
    public record PeerSpec(
            @Doc("Their namespace.") NamespaceName namespace,
            @Doc("Their labels.") @Required Map<LabelName, LabelValue> labels) {}

    /** Where secrets come from. */
    @Doc("Where secrets come from.")
    public record SecretsSpec(
            @Doc("HashiCorp Vault or OpenBao.") VaultSpec vault) {}

    /** A Vault that External Secrets reads. */
    @Doc(
            "A Vault that External Secrets reads; each product has the role product-<name>, which can read products/<name>/.")
    public record VaultSpec(
            @Doc(value = "Its URL.", example = "https://vault.acme.example:8200")
            ServerUrl server,

            @Doc(value = "The mount of the key-value engine.", defaults = "secret") @Nullable
            Name path,

            @Doc(value = "The mount of the Kubernetes login.", defaults = "kubernetes") @Nullable
            Name mountPath) {}

    /** Where metrics are kept. */
    @Doc("Where metrics are kept.")
    public record MonitoringSpec(
            @Doc(
                    value = "Prometheus, as other pods of the cluster reach it.",
                    defaults = "http://prometheus-operated.monitoring.svc:9090")
            @Nullable
            HttpUrl prometheus) {}

    /** How long logs can be kept. */
    @Doc("How long logs can be kept: what reads them tells by the pods' label platform.dev/log-retention.")
    public record LogsSpec(
            @Doc(value = "What services may ask for, as the store of logs is set up.", example = "[7d, 30d, 90d]")
            @Required
            List<TimeSpan> retentions) {}

    /** Where traces are sent. */
    @Doc("Where traces are sent: a collector of OpenTelemetry that takes OTLP over HTTP.")
    public record TracesSpec(
            @Doc(value = "The collector, as pods of products reach it.", example = "http://collector.tracing.svc:4318")
            HttpUrl endpoint,

            @Doc("The collector's pods.") PeerSpec pods) {}

    /** The PostgreSQL that products may have. */
    @Doc("The PostgreSQL that products may have. CloudNativePG runs it in the product's namespace.")
    public record DatabasesSpec(
            @Doc("The image of each major version.") @Required
            Map<PostgresVersion, ImageReference> images,

            @Doc(value = "The class of disks.", defaults = "the cluster's own") @Nullable
            Name storageClass,

            @Doc("Where backups go; needs the plugin of Barman for CloudNativePG.") @Nullable
            BackupsSpec backups) {}

    /** Where backups go. */
    @Doc("Where backups go: a folder for each product, which its own keys in the store open.")
    public record BackupsSpec(
            @Doc(value = "The bucket, perhaps with a folder.", example = "s3://acme-backups")
            S3Url destination,

            @Doc(value = "The server, if it isn't Amazon's.", example = "https://s3.acme.example") @Nullable
            ServerUrl endpoint,

            @Doc("The server's addresses if they are among the internal ones; else the internet is opened for it.")
            List<Cidr> addresses) {}

    /** The Valkey that products may have. */
    @Doc("The Valkey that products may have.")
    public record CachesSpec(
            @Doc(value = "Its image.", example = "docker.io/valkey/valkey:8.1.4")
            ImageReference image) {}

    /** Who keeps stores of products. */
    @Doc(
            "Who keeps stores of products. For each that a product lists he makes it, and writes its keys into the store of"
                    + " secrets: accessKey, secretKey and bucket, or url and queue.")
    public record ProviderSpec(
            @Doc(value = "The server.", example = "s3.acme.example")
            HostName host,

            @Doc(value = "Its port; it speaks TLS.", defaults = "443 for buckets, 5671 for queues")
            @Bounds(min = 1, max = 65535)
            @Nullable
            Integer port,

            @Doc("The server's addresses if they are among the internal ones; else products need 'internet' for it.")
            List<Cidr> addresses) {}

    /** Room that is held free for spikes. */
    @Doc(
            "Room that is held free for spikes: pods that do nothing, and go at once when a product needs their place. Until new"
                    + " nodes are there for them, that of the products is there already.")
    public record SpareSpec(
            @Doc("How many pods.") @Bounds(min = 1, max = 500)
            int pods,

            @Doc(value = "What each of them holds.", example = "2")
            Quantity cpu,

            @Doc(value = "What each of them holds.", example = "4Gi")
            Quantity memory,

            @Doc(value = "An image that does nothing.", defaults = "registry.k8s.io/pause:3.10") @Nullable
            ImageReference image) {}

    /** A group of nodes. */
    @Doc("A group of nodes.")
    public record NodePoolSpec(
            @Doc("The fewest nodes.") @Bounds(min = 0, max = 5000)
            int min,

            @Doc("The most nodes.") @Bounds(min = 1, max = 5000)
            int max,

            @Doc("What one node has for pods.") AllocatableSpec allocatable) {}

    /** What one node has for pods. */
    @Doc("What one node has for pods.")
    public record AllocatableSpec(
            @Doc("CPU cores.") Quantity cpu, @Doc("Memory.") Quantity memory) {}

    /** The pinned version of an add-on. */
    @Doc("The pinned version of an add-on.")
    public record AddonPinSpec(
            @Doc(value = "The version: the name of a folder below addons/<addon>/.", example = "1.19.1")
            AddonVersionName version) {}
}
