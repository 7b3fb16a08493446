package dev.platform.plan;

import dev.platform.model.Cluster;
import dev.platform.model.Platform;
import dev.platform.model.Tier;
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
    private static final Part GATEWAY = new Part(
            Cluster.Gateway.NAMESPACE,
            "-24",
            List.of("namespace", "gateway", "httproute-redirect-to-https", "podmonitor-proxies"));

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
        files.record();
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

    private void record() {
        if (!cluster.gateway().addresses().isEmpty()) {
            draw(GATEWAY, "dnsendpoint", "dnsendpoint", view);
        }
    }

    private void draw(Part part, String file, String template, Record seen) {
        plan.draw(folder(part).resolve(file + ".yaml"), "cluster/" + template, seen, Layout.clusterSpec(cluster));
    }

    private RepoPath folder(Part part) {
        return Layout.addon(cluster, part.name());
    }

    /** What the templates see. */
    record ClusterView(
            String gateway,
            String gatewayNamespace,
            String gatewayClass,
            String gatewayHost,
            Map<String, String> proxyLabels,
            String podSecurityVersion,
            List<DnsRecord> records) {
        ClusterView(Cluster cluster) {
            this(
                    Cluster.Gateway.NAME,
                    Cluster.Gateway.NAMESPACE,
                    cluster.gateway().className().value(),
                    cluster.gatewayHost().value(),
                    new TreeMap<>(cluster.gateway().proxyLabels()),
                    "v" + cluster.kubernetes(),
                    DnsRecord.addresses(cluster.gatewayHost().value(), cluster));
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
