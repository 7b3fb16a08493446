package dev.platform.plan;

import static dev.platform.plan.NetworkRules.blocks;
import static dev.platform.plan.NetworkRules.internet;
import static dev.platform.plan.NetworkRules.peer;
import static dev.platform.plan.NetworkRules.pods;
import static dev.platform.plan.NetworkRules.rule;
import static dev.platform.plan.NetworkRules.tcp;

import dev.platform.model.Cluster;
import dev.platform.model.Cluster.Backups;
import dev.platform.model.Cluster.Peer;
import dev.platform.model.Database;
import dev.platform.model.NamespaceName;
import dev.platform.model.Product;
import dev.platform.model.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The network rules of a product's stores: the services that use one reach it, and its own parts reach each other. */
final class StoreNetworkPolicies {
    private static final int STATUS = 8000;
    private static final int INSTANCE_METRICS = 9187;
    private static final int POOLER_METRICS = 9127;
    private static final Peer OPERATOR =
            new Peer(new NamespaceName("cnpg-system"), Map.of("app.kubernetes.io/name", "cloudnative-pg"));

    /** As clients call the API server, and where it listens. */
    private static final List<Object> API = List.of(tcp(443), tcp(6443));

    private final Cluster cluster;
    private final Product product;

    StoreNetworkPolicies(Cluster cluster, Product product) {
        this.cluster = cluster;
        this.product = product;
    }

    List<NetworkPolicyView> all() {
        List<NetworkPolicyView> policies = new ArrayList<>();
        product.holdings()
                .caches()
                .values()
                .forEach(cache -> policies.add(view(cache.object(), cache.pods(), users(cache), List.of())));
        for (Database database : product.holdings().databases().values()) {
            policies.add(
                    view(database.object(), database.instancePods(), toInstances(database), fromInstances(database)));
            if (database.pooler() != null) {
                policies.add(view(database.poolerObject(), database.pods(), toPooler(database), fromPooler(database)));
            }
        }
        return policies;
    }

    private NetworkPolicyView view(String name, Map<String, String> pods, List<Object> ingress, List<Object> egress) {
        return new NetworkPolicyView(
                "store-" + name,
                product.name(),
                product.owner().name(),
                Map.of("matchLabels", pods),
                List.of("Ingress", "Egress"),
                ingress,
                egress);
    }

    private List<Object> users(Store store) {
        List<Object> rules = new ArrayList<>();
        product.services().values().stream()
                .filter(service -> service.stores().contains(store))
                .forEach(service -> rules.add(rule("from", List.of(pods(service.name())), List.of(tcp(store.port())))));
        return rules;
    }

    private List<Object> toInstances(Database database) {
        List<Object> rules = new ArrayList<>();
        rules.add(rule("from", List.of(pods(database.instancePods())), List.of(tcp(Database.PORT), tcp(STATUS))));
        rules.add(rule("from", List.of(peer(OPERATOR)), List.of(tcp(Database.PORT), tcp(STATUS))));
        rules.add(rule("from", List.of(peer(cluster.network().monitoring())), List.of(tcp(INSTANCE_METRICS))));
        if (database.pooler() == null) {
            rules.addAll(users(database));
        } else {
            rules.add(rule("from", List.of(pods(database.pods())), List.of(tcp(Database.PORT))));
        }
        return rules;
    }

    private List<Object> fromInstances(Database database) {
        List<Object> rules = new ArrayList<>();
        rules.add(rule("to", List.of(pods(database.instancePods())), List.of(tcp(Database.PORT), tcp(STATUS))));
        rules.add(rule("to", blocks(cluster.network().apiServer()), API));
        Backups backups =
                cluster.databases() == null ? null : cluster.databases().backups();
        if (backups != null && (database.backup() != null || database.recovery() != null)) {
            List<Object> peers = backups.addresses().isEmpty()
                    ? internet(cluster.network().internal())
                    : blocks(backups.addresses());
            rules.add(rule("to", peers, List.of(tcp(backups.port()))));
        }
        return rules;
    }

    private List<Object> toPooler(Database database) {
        List<Object> rules = new ArrayList<>();
        rules.add(rule("from", List.of(peer(cluster.network().monitoring())), List.of(tcp(POOLER_METRICS))));
        rules.addAll(users(database));
        return rules;
    }

    private List<Object> fromPooler(Database database) {
        return List.of(
                rule("to", List.of(pods(database.instancePods())), List.of(tcp(Database.PORT))),
                rule("to", blocks(cluster.network().apiServer()), API));
    }
}
