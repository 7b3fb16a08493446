package dev.platform.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How Kubernetes tells the items of a list apart: by keys, as a set, or by their order. */
final class ListSemantics {
    /** By the name of the list; the first entry whose fields all items have holds. */
    private static final Map<String, List<List<String>>> KEYS = new HashMap<>();

    static {
        keys(List.of("name"), "containers initContainers ephemeralContainers volumes imagePullSecrets secrets env");
        keys(List.of("name"), "webhooks listeners versions groups schedulingGates resourceClaims claims receivers");
        keys(List.of("name"), "extensions filters headers queryParams options params overrides scrapeClasses");
        keys(List.of("name"), "podSelectorRefs dynamicModules contextExtensions machineDeployments machinePools");
        keys(List.of("name"), "matchConditions targetMatchConditions variables conditions add addIfAbsent set");
        keys(List.of("type"), "conditions");
        keys(List.of("conditionType"), "availabilityGates readinessGates");
        keys(List.of("class"), "machineDeployments machinePools");
        keys(List.of("key"), "componentImages");
        keys(List.of("message"), "validations");
        keys(List.of("mountPath"), "volumeMounts");
        keys(List.of("devicePath"), "volumeDevices");
        keys(List.of("ip"), "hostAliases");
        keys(List.of("role"), "selectors");
        keys(List.of("rule"), "x-kubernetes-validations");
        keys(List.of("zone"), "weightedZones");
        keys(List.of("port"), "perPort");
        keys(List.of("containerPort", "protocol"), "ports");
        keys(List.of("port", "protocol"), "ports");
        keys(List.of("key", "effect"), "taints");
        keys(List.of("name", "value"), "extraArgs kubeletExtraArgs");
        keys(List.of("topologyKey", "whenUnsatisfiable"), "topologySpreadConstraints");
        keys(List.of("dnsName", "recordType"), "endpoints");
    }

    private static void keys(List<String> fields, String lists) {
        for (String list : lists.split(" ", -1)) {
            KEYS.computeIfAbsent(list, any -> new ArrayList<>()).add(fields);
        }
    }

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

    /** Told apart by keys, and yet taken in their order. */
    private static final Set<String> ORDERED = Set.of("initContainers", "env", "variables");

    private static final int LONGEST = 100;

    private ListSemantics() {}

    /** The items by their keys; null if they are told apart by nothing but their place. */
    static @Nullable Map<String, Object> keyed(String name, List<?> items) {
        if (name.equals("rules") && items.stream().allMatch(item -> !rule(item).isEmpty())) {
            return rules(items);
        }
        for (List<String> fields : KEYS.getOrDefault(name, List.of())) {
            Map<String, Object> keyed = by(fields, items);
            if (keyed != null) {
                return keyed;
            }
        }
        return SETS.contains(name) && items.stream().noneMatch(ListSemantics::isRoute) ? asSet(items) : null;
    }

    /** The first rule of a route that matches wins. */
    private static boolean isRoute(Object item) {
        return item instanceof Map<?, ?> map && (map.containsKey("backendRefs") || map.containsKey("matches"));
    }

    /** Whether the items that both have stand in another order, where the order counts. */
    static boolean isReordered(String name, Map<String, Object> before, Map<String, Object> after) {
        if (!ORDERED.contains(name)) {
            return false;
        }
        List<String> old = before.keySet().stream().filter(after::containsKey).toList();
        List<String> next = after.keySet().stream().filter(before::containsKey).toList();
        return !old.equals(next)
                && (!name.equals("env") || useBeforeTheirTurn(old, before) || useBeforeTheirTurn(next, after));
    }

    /** A variable sees those that stand before it. */
    private static boolean useBeforeTheirTurn(List<String> order, Map<String, Object> items) {
        return order.stream()
                .anyMatch(name -> items.get(name) instanceof Map<?, ?> item
                        && item.get("value") instanceof String value
                        && order.stream().anyMatch(other -> value.contains("$(" + other + ")")));
    }

    /** Rules of Prometheus by what they are called, and the second of a name as that. */
    private static Map<String, Object> rules(List<?> items) {
        Map<String, Object> keyed = new LinkedHashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Object item : items) {
            String name = rule(item);
            int number = seen.merge(name, 1, Integer::sum);
            keyed.put(number == 1 ? name : name + "#" + number, item);
        }
        return keyed;
    }

    /** What a rule of Prometheus is called; empty if it is none. */
    private static String rule(Object item) {
        if (!(item instanceof Map<?, ?> map)) {
            return "";
        }
        Object name = map.containsKey("alert") ? map.get("alert") : map.get("record");
        return name == null ? "" : name.toString();
    }

    private static @Nullable Map<String, Object> by(List<String> fields, List<?> items) {
        Map<String, Object> keyed = new LinkedHashMap<>();
        for (Object item : items) {
            String key = item instanceof Map<?, ?> map ? key(fields, map) : null;
            if (key == null) {
                return null;
            }
            if (keyed.put(key, item) != null) {
                return null;
            }
        }
        return keyed;
    }

    /** Null if it lacks one of the fields. What the API server fills in is left out. */
    private static @Nullable String key(List<String> fields, Map<?, ?> item) {
        List<String> parts = new ArrayList<>();
        for (String field : fields) {
            Object value = item.get(field);
            if (value == null && !field.equals("protocol")) {
                return null;
            }
            if (value != null && !Values.isDefault(field, value)) {
                parts.add(value.toString());
            }
        }
        return String.join(",", parts);
    }

    /** Each item is its own key: one that changes is one that goes and one that comes. */
    private static Map<String, Object> asSet(List<?> items) {
        Map<String, Object> keyed = new LinkedHashMap<>();
        items.forEach(item -> keyed.put(shortened(canonical("", item)), item));
        return keyed;
    }

    /** Short enough to be read, and still another one for another item. */
    private static String shortened(String key) {
        return key.length() <= LONGEST ? key : key.substring(0, LONGEST) + "…" + Integer.toHexString(key.hashCode());
    }

    /** The same text for what says the same, in whatever order it is written. */
    static String canonical(String name, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            SortedMap<String, String> fields = new TreeMap<>();
            map.forEach((key, field) -> {
                if (!Values.isDefault(key.toString(), field)) {
                    fields.put(key.toString(), canonical(key.toString(), field));
                }
            });
            return fields.toString();
        }
        if (value instanceof List<?> list) {
            List<String> items = new ArrayList<>();
            list.forEach(item -> items.add(canonical(name, item)));
            if (keyed(name, list) != null && !ORDERED.contains(name)) {
                Collections.sort(items);
            }
            return items.toString();
        }
        return String.valueOf(value);
    }
}
