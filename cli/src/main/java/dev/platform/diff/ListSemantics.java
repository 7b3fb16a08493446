package dev.platform.diff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How Kubernetes tells the items of a list apart: by keys, as a set, or by their order. */
final class ListSemantics {
    /** By the name of the list; the first entry whose fields all items have holds. */
    private static final Map<String, List<List<String>>> KEYS = Map.ofEntries(
            Map.entry("containers", List.of(List.of("name"))),
            Map.entry("initContainers", List.of(List.of("name"))),
            Map.entry("ephemeralContainers", List.of(List.of("name"))),
            Map.entry("volumes", List.of(List.of("name"))),
            Map.entry("imagePullSecrets", List.of(List.of("name"))),
            Map.entry("secrets", List.of(List.of("name"))),
            Map.entry("env", List.of(List.of("name"))),
            Map.entry("webhooks", List.of(List.of("name"))),
            Map.entry("listeners", List.of(List.of("name"))),
            Map.entry("validations", List.of(List.of("message"))),
            Map.entry("versions", List.of(List.of("name"))),
            Map.entry("groups", List.of(List.of("name"))),
            Map.entry("conditions", List.of(List.of("type"))),
            Map.entry("volumeMounts", List.of(List.of("mountPath"))),
            Map.entry("volumeDevices", List.of(List.of("devicePath"))),
            Map.entry("hostAliases", List.of(List.of("ip"))),
            Map.entry("topologySpreadConstraints", List.of(List.of("topologyKey", "whenUnsatisfiable"))),
            Map.entry(
                    "ports",
                    List.of(
                            List.of("containerPort", "protocol"),
                            List.of("containerPort"),
                            List.of("port", "protocol"))),
            Map.entry("endpoints", List.of(List.of("dnsName", "recordType"))));

    private static final Set<String> SETS = Set.of(
            "finalizers",
            "verbs",
            "resources",
            "apiGroups",
            "subjects",
            "policyTypes",
            "accessModes",
            "hostnames",
            "parentRefs",
            "tolerations",
            "add",
            "drop",
            "ingress",
            "egress",
            "from",
            "to",
            "ports",
            "rules",
            "dnsNames",
            "syncOptions",
            "sourceRepos",
            "destinations",
            "clusterResourceWhitelist",
            "namespaceResourceWhitelist");

    private ListSemantics() {}

    /** The items by their keys; null if they are told apart by nothing but their place. */
    static @Nullable Map<String, Object> keyed(String name, List<?> items) {
        for (List<String> fields : KEYS.getOrDefault(name, List.of())) {
            Map<String, Object> keyed = by(fields, items);
            if (keyed != null) {
                return keyed;
            }
        }
        return SETS.contains(name) ? asSet(items) : null;
    }

    private static @Nullable Map<String, Object> by(List<String> fields, List<?> items) {
        Map<String, Object> keyed = new LinkedHashMap<>();
        for (Object item : items) {
            if (!(item instanceof Map<?, ?> map) || !map.keySet().containsAll(fields)) {
                return null;
            }
            String key = String.join(
                    ",",
                    fields.stream().map(field -> String.valueOf(map.get(field))).toList());
            if (keyed.put(key, item) != null) {
                return null;
            }
        }
        return keyed;
    }

    /** Each item is its own key: one that changes is one that goes and one that comes. */
    private static Map<String, Object> asSet(List<?> items) {
        Map<String, Object> keyed = new LinkedHashMap<>();
        items.forEach(item -> keyed.put(String.valueOf(item), item));
        return keyed;
    }
}
