package dev.platform.plan;

import dev.platform.model.Cluster;
import dev.platform.model.IpAddress;
import dev.platform.model.Platform;
import dev.platform.model.Tier;
import dev.platform.tree.RepoPath;
import java.util.ArrayList;
import java.util.List;

/** What the whole cluster has once, because products need it: roles, priorities and the gateway. */
final class ClusterFiles {
    /** The name of this part among the add-ons, which no add-on of the catalogue can have. */
    static final String PART = "platform";

    private static final List<String> OBJECTS = List.of(
            "clusterrole-product-developer",
            "clusterrole-product-sync",
            "namespace-platform-gateway",
            "gateway",
            "httproute-redirect-to-https");

    private ClusterFiles() {}

    static void plan(Platform platform, PlanBuilder plan) {
        Cluster cluster = platform.cluster();
        RepoPath folder = Layout.addon(cluster, PART);
        RepoPath cause = Layout.clusterSpec(cluster);
        ClusterView view = new ClusterView(cluster);
        for (String object : OBJECTS) {
            plan.draw(folder.resolve(object + ".yaml"), "cluster/" + object, view, cause);
        }
        for (Tier tier : Tier.values()) {
            plan.draw(
                    folder.resolve("priorityclass-" + tier.priorityClass() + ".yaml"),
                    "cluster/priorityclass",
                    TierView.of(tier),
                    cause);
        }
        if (!cluster.gateway().addresses().isEmpty()) {
            plan.draw(folder.resolve("dnsendpoint-gateway.yaml"), "cluster/dnsendpoint-gateway", view, cause);
        }
        plan.draw(
                Layout.addonApplications(cluster).resolve(PART + ".yaml"),
                "argocd/application-addon",
                AddonView.folder(PART, PART, "-90", folder, platform),
                cause);
    }

    /** What the templates see. */
    record ClusterView(
            String gateway,
            String gatewayNamespace,
            String gatewayClass,
            String gatewayHost,
            String podSecurityVersion,
            List<RecordView> records) {
        ClusterView(Cluster cluster) {
            this(
                    Cluster.Gateway.NAME,
                    Cluster.Gateway.NAMESPACE,
                    cluster.gateway().className().value(),
                    cluster.gatewayHost().value(),
                    "v" + cluster.kubernetes(),
                    RecordView.of(cluster));
        }
    }

    /** A DNS record of the gateway. */
    record RecordView(String host, String type, List<String> targets) {
        private static List<RecordView> of(Cluster cluster) {
            List<RecordView> records = new ArrayList<>();
            add(records, cluster, "A", false);
            add(records, cluster, "AAAA", true);
            return List.copyOf(records);
        }

        private static void add(List<RecordView> records, Cluster cluster, String type, boolean ipv6) {
            List<String> targets = cluster.gateway().addresses().stream()
                    .filter(address -> address.isIpv6() == ipv6)
                    .map(IpAddress::value)
                    .toList();
            if (!targets.isEmpty()) {
                records.add(new RecordView(cluster.gatewayHost().value(), type, targets));
            }
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
