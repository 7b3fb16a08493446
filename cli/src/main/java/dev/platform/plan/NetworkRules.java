package dev.platform.plan;

import dev.platform.model.Cidr;
import dev.platform.model.Cluster.Peer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The parts of a NetworkPolicy as they stand in the object. */
final class NetworkRules {
    /** Services select their pods by it. */
    static final String INSTANCE = "app.kubernetes.io/instance";

    /** Kubernetes gives it to each namespace, and nobody can borrow it. */
    static final String NAMESPACE = "kubernetes.io/metadata.name";

    /** Link-local with the metadata services of clouds, private and shared addresses. */
    private static final List<String> PRIVATE_4 = List.of(
            "169.254.0.0/16", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "168.63.129.16/32");

    private static final List<String> PRIVATE_6 = List.of("fe80::/10", "fc00::/7");

    private NetworkRules() {}

    /** Both selectors stand in one peer: pods with these labels in that namespace, not either of them. */
    static Object peer(Peer peer) {
        Map<String, Object> selectors = new LinkedHashMap<>();
        selectors.put(
                "namespaceSelector", labels(Map.of(NAMESPACE, peer.namespace().value())));
        selectors.put("podSelector", labels(peer.labels()));
        return selectors;
    }

    static Object pods(String product, String service) {
        Map<String, Object> selectors = new LinkedHashMap<>();
        selectors.put("namespaceSelector", labels(Map.of(NAMESPACE, product)));
        selectors.put("podSelector", labels(Map.of(INSTANCE, service)));
        return selectors;
    }

    static Object pods(String service) {
        return Map.of("podSelector", labels(Map.of(INSTANCE, service)));
    }

    static Object labels(Map<String, String> labels) {
        return Map.of("matchLabels", new TreeMap<>(labels));
    }

    static Object port(int number, String protocol) {
        Map<String, Object> port = new LinkedHashMap<>();
        port.put("port", number);
        port.put("protocol", protocol);
        return port;
    }

    static Object rule(String side, List<Object> peers, List<Object> ports) {
        if (peers.isEmpty() || ports.isEmpty()) {
            throw new IllegalStateException("Kubernetes takes an empty list for everything");
        }
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put(side, peers);
        rule.put("ports", ports);
        return rule;
    }

    /** Pods of the same namespace. */
    static Object pods(Map<String, String> labels) {
        return Map.of("podSelector", labels(labels));
    }

    static Object tcp(int number) {
        return port(number, "TCP");
    }

    /** Everything but what is private, and what is the cluster's own. */
    static List<Object> internet(List<Cidr> internal) {
        return List.of(
                everywhereBut("0.0.0.0/0", PRIVATE_4, internal, false),
                everywhereBut("::/0", PRIVATE_6, internal, true));
    }

    private static Object everywhereBut(String all, List<String> known, List<Cidr> internal, boolean ipv6) {
        Set<String> except = new LinkedHashSet<>(known);
        for (Cidr own : internal) {
            if (own.isIpv6() == ipv6) {
                except.add(own.value());
            }
        }
        Map<String, Object> block = new LinkedHashMap<>();
        block.put("cidr", all);
        block.put("except", List.copyOf(except));
        return Map.of("ipBlock", block);
    }

    static List<Object> blocks(List<Cidr> blocks) {
        return blocks.stream()
                .<Object>map(block -> Map.of("ipBlock", Map.of("cidr", block.value())))
                .toList();
    }
}
