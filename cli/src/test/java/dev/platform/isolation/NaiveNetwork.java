package dev.platform.isolation;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The words of the NetworkPolicy documentation as slow code over plain maps: no index, no parsed form, nothing shared
 * with what it is compared with.
 *
 * @param policies as they would be read from YAML
 * @param namespaces the labels of each
 */
record NaiveNetwork(List<Map<String, Object>> policies, Map<String, Map<String, String>> namespaces) {
    record Pod(String namespace, Map<String, String> labels, Map<String, Integer> tcpPorts, String address) {}

    boolean allows(Pod from, Pod to, String protocol, int port) {
        return lets("Egress", "egress", "to", from, to, to, protocol, port)
                && lets("Ingress", "ingress", "from", to, from, to, protocol, port);
    }

    private boolean lets(
            String type, String rules, String peers, Pod self, Pod other, Pod target, String protocol, int port) {
        boolean chosen = false;
        for (Map<String, Object> policy : policies) {
            Map<?, ?> spec = map(policy.get("spec"));
            boolean mine = Objects.equals(map(policy.get("metadata")).get("namespace"), self.namespace())
                    && selects(spec.get("podSelector"), self.labels());
            if (!mine || !types(spec).contains(type)) {
                continue;
            }
            chosen = true;
            for (Object rule : list(spec.get(rules))) {
                if (peer(map(rule).get(peers), other, self.namespace())
                        && port(map(rule).get("ports"), target, protocol, port)) {
                    return true;
                }
            }
        }
        return !chosen;
    }

    private static List<?> types(Map<?, ?> spec) {
        List<?> written = list(spec.get("policyTypes"));
        if (!written.isEmpty()) {
            return written;
        }
        return list(spec.get("egress")).isEmpty() ? List.of("Ingress") : List.of("Ingress", "Egress");
    }

    private boolean peer(@Nullable Object peers, Pod other, String home) {
        if (list(peers).isEmpty()) {
            return true;
        }
        for (Object each : list(peers)) {
            Map<?, ?> peer = map(each);
            if (peer.containsKey("ipBlock")) {
                if (inBlock(map(peer.get("ipBlock")), other.address())) {
                    return true;
                }
            } else {
                boolean namespace = peer.containsKey("namespaceSelector")
                        ? selects(peer.get("namespaceSelector"), namespaces.get(other.namespace()))
                        : home.equals(other.namespace());
                boolean pod = !peer.containsKey("podSelector") || selects(peer.get("podSelector"), other.labels());
                if (namespace && pod) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean inBlock(Map<?, ?> block, String address) {
        if (!inside(String.valueOf(block.get("cidr")), address)) {
            return false;
        }
        return list(block.get("except")).stream().noneMatch(hole -> inside((String) hole, address));
    }

    private static boolean inside(String cidr, String address) {
        String[] parts = cidr.split("/", -1);
        int shift = 32 - Integer.parseInt(parts[1]);
        return number(parts[0]).shiftRight(shift).equals(number(address).shiftRight(shift));
    }

    private static BigInteger number(String address) {
        BigInteger number = BigInteger.ZERO;
        for (String part : address.split("\\.", -1)) {
            number = number.multiply(BigInteger.valueOf(256)).add(new BigInteger(part));
        }
        return number;
    }

    private static boolean port(@Nullable Object ports, Pod target, String protocol, int port) {
        if (list(ports).isEmpty()) {
            return true;
        }
        for (Object each : list(ports)) {
            Map<?, ?> entry = map(each);
            String wanted = entry.get("protocol") == null ? "TCP" : (String) entry.get("protocol");
            if (!wanted.equals(protocol)) {
                continue;
            }
            Object number = entry.get("port");
            if (number == null) {
                return true;
            }
            if (number instanceof String name) {
                if (protocol.equals("TCP") && Objects.equals(target.tcpPorts().get(name), port)) {
                    return true;
                }
            } else {
                int first = (Integer) number;
                int last = entry.get("endPort") == null ? first : (Integer) entry.get("endPort");
                if (first <= port && port <= last) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean selects(@Nullable Object selector, @Nullable Map<String, String> labels) {
        Map<String, String> of = labels == null ? Map.of() : labels;
        for (Map.Entry<?, ?> label : map(map(selector).get("matchLabels")).entrySet()) {
            if (!label.getValue().equals(of.get((String) label.getKey()))) {
                return false;
            }
        }
        for (Object each : list(map(selector).get("matchExpressions"))) {
            Map<?, ?> expression = map(each);
            String value = of.get((String) expression.get("key"));
            List<?> values = list(expression.get("values"));
            String operator = String.valueOf(expression.get("operator"));
            if (operator.equals("In") && (value == null || !values.contains(value))) {
                return false;
            } else if (operator.equals("NotIn") && value != null && values.contains(value)) {
                return false;
            } else if (operator.equals("Exists") && value == null) {
                return false;
            } else if (operator.equals("DoesNotExist") && value != null) {
                return false;
            }
        }
        return true;
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value == null ? Map.of() : (Map<?, ?>) value;
    }

    private static List<?> list(@Nullable Object value) {
        return value == null ? List.of() : (List<?>) value;
    }
}
