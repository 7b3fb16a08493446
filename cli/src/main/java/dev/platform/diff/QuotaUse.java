package dev.platform.diff;

import dev.platform.model.Quantity;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the workloads of each namespace ask for when each has its most pods, as a ResourceQuota counts it. */
final class QuotaUse {
    private final Map<String, BigDecimal> used = new HashMap<>();

    private QuotaUse() {}

    /** In base units, by {@link #key}. */
    static Map<String, BigDecimal> of(Neighbourhood around) {
        QuotaUse use = new QuotaUse();
        for (KubernetesObject object : around.objects()) {
            if (object.podTemplate().get("spec") instanceof Map<?, ?> pod) {
                use.add(object, pod, PodRange.of(object, around).max());
            }
        }
        return use.used;
    }

    static String key(String namespace, String resource) {
        String longName = resource.equals("cpu") || resource.equals("memory") ? "requests." + resource : resource;
        return namespace + " " + longName;
    }

    private void add(KubernetesObject workload, Map<?, ?> pod, int pods) {
        String namespace = workload.key().namespace();
        add(namespace, "pods", BigDecimal.valueOf(pods));
        for (String side : List.of("requests", "limits")) {
            for (String resource : List.of("cpu", "memory")) {
                BigDecimal each = sum(pod.get("containers"), side, resource).max(largest(pod, side, resource));
                add(namespace, side + "." + resource, each.multiply(BigDecimal.valueOf(pods)));
            }
        }
    }

    private void add(String namespace, String resource, BigDecimal amount) {
        used.merge(key(namespace, resource), amount, BigDecimal::add);
    }

    private static BigDecimal sum(@Nullable Object containers, String side, String resource) {
        return KubernetesObject.mapsOf(containers).stream()
                .map(container -> amount(container, side, resource))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Containers of the start run one after the other. */
    private static BigDecimal largest(Map<?, ?> pod, String side, String resource) {
        return KubernetesObject.mapsOf(pod.get("initContainers")).stream()
                .map(container -> amount(container, side, resource))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private static BigDecimal amount(Map<?, ?> container, String side, String resource) {
        Quantity amount = container.get("resources") instanceof Map<?, ?> resources
                        && resources.get(side) instanceof Map<?, ?> amounts
                ? Values.amount(amounts.get(resource))
                : null;
        return amount == null ? BigDecimal.ZERO : amount.amount();
    }
}
