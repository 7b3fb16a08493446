package dev.platform.isolation;

import dev.platform.isolation.NaiveNetwork.Pod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Small networks with every feature of NetworkPolicies, from a seed. */
final class RandomPolicies {
    static final List<String> NAMESPACES = List.of("x", "y", "z");

    private static final List<String> LABELS = List.of("app", "tier");
    private static final List<String> VALUES = List.of("a", "b", "c");
    private static final List<String> BLOCKS = List.of(
            "0.0.0.0/0", "10.0.0.0/8", "10.0.1.0/24", "10.0.2.0/23", "10.0.1.128/25", "10.0.1.7/32", "192.168.0.0/16");

    private final Random random;

    RandomPolicies(long seed) {
        this.random = new Random(seed);
    }

    Map<String, Map<String, String>> namespaces() {
        Map<String, Map<String, String>> namespaces = new LinkedHashMap<>();
        for (String name : NAMESPACES) {
            Map<String, String> labels = labels();
            labels.put(Peers.NAME, name);
            namespaces.put(name, labels);
        }
        return namespaces;
    }

    List<Pod> pods() {
        List<Pod> pods = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Map<String, Integer> ports = new LinkedHashMap<>();
            ports.put("web", 80 + random.nextInt(3));
            if (random.nextBoolean()) {
                ports.put("metrics", 82);
            }
            String address = "10.0." + (1 + random.nextInt(3)) + "." + one(List.of("7", "130", "200"));
            pods.add(new Pod(one(NAMESPACES), labels(), ports, address));
        }
        return pods;
    }

    List<Map<String, Object>> policies() {
        List<Map<String, Object>> policies = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            Map<String, Object> spec = new LinkedHashMap<>();
            spec.put("podSelector", selector());
            if (random.nextInt(3) > 0) {
                spec.put(
                        "policyTypes",
                        one(List.of(List.of("Ingress"), List.of("Egress"), List.of("Ingress", "Egress"))));
            }
            maybe(spec, "ingress", () -> some(2, () -> rule("from")));
            maybe(spec, "egress", () -> some(2, () -> rule("to")));
            policies.add(Map.of(
                    "apiVersion",
                    "networking.k8s.io/v1",
                    "kind",
                    "NetworkPolicy",
                    "metadata",
                    Map.of("name", "p" + i, "namespace", one(NAMESPACES)),
                    "spec",
                    spec));
        }
        return policies;
    }

    private Map<String, Object> rule(String side) {
        Map<String, Object> rule = new LinkedHashMap<>();
        maybe(rule, side, () -> some(2, this::peer));
        maybe(rule, "ports", () -> some(2, this::port));
        return rule;
    }

    private Map<String, Object> peer() {
        Map<String, Object> peer = new LinkedHashMap<>();
        if (random.nextInt(4) == 0) {
            Map<String, Object> block = new LinkedHashMap<>();
            block.put("cidr", one(BLOCKS));
            maybe(block, "except", () -> some(2, () -> one(BLOCKS)));
            peer.put("ipBlock", block);
            return peer;
        }
        maybe(peer, "namespaceSelector", () -> random.nextBoolean() ? selector() : named());
        if (peer.isEmpty() || random.nextBoolean()) {
            peer.put("podSelector", selector());
        }
        return peer;
    }

    private Map<String, Object> named() {
        return Map.of("matchLabels", Map.of(Peers.NAME, one(NAMESPACES)));
    }

    private Map<String, Object> port() {
        Map<String, Object> port = new LinkedHashMap<>();
        maybe(port, "protocol", () -> one(List.of("TCP", "UDP", "SCTP")));
        switch (random.nextInt(4)) {
            case 0 -> port.put("port", one(List.of("web", "metrics")));
            case 1 -> {
                port.put("port", 79 + random.nextInt(3));
                port.put("endPort", 81 + random.nextInt(3));
            }
            case 2 -> port.put("port", 80 + random.nextInt(3));
            default -> {
                // All ports of the protocol.
            }
        }
        return port;
    }

    private Map<String, Object> selector() {
        Map<String, Object> selector = new LinkedHashMap<>();
        switch (random.nextInt(4)) {
            case 0 -> {
                // Everything.
            }
            case 1 -> selector.put("matchExpressions", List.of(expression()));
            case 2 -> {
                selector.put("matchLabels", Map.of(one(LABELS), one(VALUES)));
                selector.put("matchExpressions", List.of(expression(), expression()));
            }
            default -> selector.put("matchLabels", Map.of(one(LABELS), one(VALUES)));
        }
        return selector;
    }

    private Map<String, Object> expression() {
        Map<String, Object> expression = new LinkedHashMap<>();
        String operator = one(List.of("In", "NotIn", "Exists", "DoesNotExist"));
        expression.put("key", one(LABELS));
        expression.put("operator", operator);
        if (operator.endsWith("In")) {
            expression.put("values", some(2, () -> one(VALUES)));
        }
        return expression;
    }

    private Map<String, String> labels() {
        Map<String, String> labels = new TreeMap<>();
        LABELS.forEach(label -> {
            if (random.nextInt(4) > 0) {
                labels.put(label, one(VALUES));
            }
        });
        return labels;
    }

    private void maybe(Map<String, Object> map, String key, Supplier<Object> value) {
        if (random.nextInt(4) > 0) {
            map.put(key, value.get());
        }
    }

    private <T> List<T> some(int most, Supplier<T> item) {
        List<T> list = new ArrayList<>();
        for (int i = random.nextInt(most); i >= 0; i--) {
            list.add(item.get());
        }
        return list;
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
