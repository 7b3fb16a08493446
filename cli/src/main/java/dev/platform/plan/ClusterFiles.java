package dev.platform.plan;

import dev.platform.model.Cluster;
import dev.platform.model.Platform;
import dev.platform.model.Tier;
import dev.platform.model.Visibility;
import dev.platform.tree.RepoPath;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the whole cluster has once, because products need it: roles and priorities first, the gateway after its kinds. */
final class ClusterFiles {
    /** Before everything that has pods. */
    private static final Part PLATFORM =
            new Part("platform", "-90", List.of("clusterrole-product-developer", "clusterrole-product-sync"));

    /** After the add-ons that bring the kinds of gateways, certificates and DNS records. */
    private static final Part GATEWAY = new Part(Cluster.Gateway.NAMESPACE, "-24", List.of("namespace"));

    /** What each Gateway has. */
    private static final List<String> EACH_GATEWAY =
            List.of("gateway", "httproute-redirect-to-https", "podmonitor-proxies");

    /** At once: the room is there before what needs it. */
    private static final Part SPARE = new Part(
            Cluster.Spare.NAME,
            "-24",
            List.of(
                    "spare-namespace",
                    "spare-priorityclass",
                    "spare-networkpolicy",
                    "spare-serviceaccount",
                    "spare-deployment"));

    private final Cluster cluster;
    private final ClusterView view;
    private final PlanBuilder plan;

    private ClusterFiles(Platform platform, PlanBuilder plan) {
        this.cluster = platform.cluster();
        this.view = new ClusterView(cluster);
        this.plan = plan;
    }

    /**
     * A part of the platform itself, which stands among the add-ons.
     *
     * @param objects templates that see nothing but the cluster
     */
    private record Part(String name, String wave, List<String> objects) {}

    static void plan(Platform platform, PlanBuilder plan) {
        ClusterFiles files = new ClusterFiles(platform, plan);
        files.part(PLATFORM, platform);
        files.priorities();
        files.part(GATEWAY, platform);
        platform.cluster().gateways().values().forEach(files::gateway);
        if (platform.cluster().spare() != null) {
            files.spare(platform.cluster().spare(), platform);
        }
    }

    private void spare(Cluster.Spare spare, Platform platform) {
        SpareView seen = new SpareView(spare, view.podSecurityVersion());
        SPARE.objects().forEach(object -> draw(SPARE, object.substring("spare-".length()), object, seen));
        application(SPARE, platform);
    }

    private void part(Part part, Platform platform) {
        part.objects().forEach(object -> draw(part, object, object, view));
        application(part, platform);
    }

    private void application(Part part, Platform platform) {
        plan.draw(
                Layout.addonApplications(cluster).resolve(part.name() + ".yaml"),
                "argocd/application-addon",
                AddonView.folder(part.name(), part.wave(), folder(part), platform),
                Layout.clusterSpec(cluster));
    }

    private void priorities() {
        for (Tier tier : Tier.values()) {
            draw(PLATFORM, "priorityclass-" + tier.priorityClass(), "priorityclass", TierView.of(tier));
        }
    }

    private void gateway(Cluster.Gateway gateway) {
        GatewayView seen = new GatewayView(gateway);
        EACH_GATEWAY.forEach(object -> draw(GATEWAY, object + seen.suffix(), object, seen));
        if (!gateway.addresses().isEmpty()) {
            draw(GATEWAY, "dnsendpoint" + seen.suffix(), "dnsendpoint", seen);
        }
    }

    private void draw(Part part, String file, String template, Record seen) {
        plan.draw(folder(part).resolve(file + ".yaml"), "cluster/" + template, seen, Layout.clusterSpec(cluster));
    }

    private RepoPath folder(Part part) {
        return Layout.addon(cluster, part.name());
    }

    /** What the templates see. */
    record ClusterView(String gatewayNamespace, String podSecurityVersion) {
        ClusterView(Cluster cluster) {
            this(Cluster.Gateway.NAMESPACE, "v" + cluster.kubernetes());
        }
    }

    /**
     * A Gateway.
     *
     * @param suffix of the names of what belongs to it
     */
    record GatewayView(
            String gateway,
            String gatewayNamespace,
            String gatewayClass,
            String suffix,
            Map<String, String> proxyLabels,
            List<DnsRecord> records) {
        GatewayView(Cluster.Gateway gateway) {
            this(
                    gateway.name(),
                    Cluster.Gateway.NAMESPACE,
                    gateway.className().value(),
                    gateway.visibility() == Visibility.PUBLIC ? "" : "-" + gateway.visibility(),
                    new TreeMap<>(gateway.proxyLabels()),
                    DnsRecord.addresses(gateway.host().value(), gateway));
        }
    }

    /** What holds room free. */
    record SpareView(String name, int pods, String cpu, String memory, String image, String podSecurityVersion) {
        SpareView(Cluster.Spare spare, String podSecurityVersion) {
            this(
                    Cluster.Spare.NAME,
                    spare.pods(),
                    spare.cpu().text(),
                    spare.memory().text(),
                    spare.image().value(),
                    podSecurityVersion);
        }
    }

    /** A PriorityClass: only critical pods displace others. */
    record TierView(String name, int value, boolean isDefault, String preemption, String description) {
        static TierView of(Tier tier) {
            return switch (tier) {
                case CRITICAL ->
                    new TierView(
                            tier.priorityClass(),
                            100_000,
                            false,
                            "PreemptLowerPriority",
                            "Products that must keep running; they displace others when the cluster is full.");
                case STANDARD ->
                    new TierView(tier.priorityClass(), 10_000, true, "Never", "Products, unless granted otherwise.");
                case BATCH ->
                    new TierView(tier.priorityClass(), 1_000, false, "Never", "Work that can wait for free nodes.");
            };
        }
    }
}
