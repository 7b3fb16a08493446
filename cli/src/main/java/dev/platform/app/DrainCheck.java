package dev.platform.app;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.yaml.YamlNode;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Every node can be emptied: no budget forbids to move the pods that it is for. */
final class DrainCheck implements ObjectCheck {
    private final Queue<RenderedObject> budgets = new ConcurrentLinkedQueue<>();
    private final Queue<RenderedObject> workloads = new ConcurrentLinkedQueue<>();

    @Override
    public boolean look(RenderedObject object, Findings findings) {
        if (object.kind().equals("PodDisruptionBudget")) {
            budgets.add(object);
        } else if (object.kind().equals("Deployment") || object.kind().equals("StatefulSet")) {
            workloads.add(object);
        }
        return true;
    }

    @Override
    public void finish(Findings findings) {
        for (RenderedObject budget : budgets) {
            Map<?, ?> spec = map(budget.root().get("spec"));
            String reason = reason(budget, spec);
            if (reason != null) {
                YamlNode place = Objects.requireNonNull(budget.root().get("spec"));
                findings.error(
                        "nodes-are-drainable",
                        new Location(budget.path().value(), place.line(), place.column()),
                        "PodDisruptionBudget '" + budget.name() + "' forbids to move any pod: " + reason,
                        "permit one with maxUnavailable: 1, or run more pods than minAvailable");
            }
        }
    }

    private @Nullable String reason(RenderedObject budget, Map<?, ?> spec) {
        Object most = spec.get("maxUnavailable");
        if (most != null && (most.equals(0L) || most.equals("0%"))) {
            return "maxUnavailable is " + most;
        }
        Object least = spec.get("minAvailable");
        if (least != null && least.equals("100%")) {
            return "minAvailable is 100%";
        }
        if (!(least instanceof Long number) || !(spec.get("selector") instanceof Map<?, ?> selector)) {
            return null;
        }
        Map<?, ?> labels = selector.get("matchLabels") instanceof Map<?, ?> chosen ? chosen : Map.of();
        return workloads.stream()
                .filter(workload -> workload.namespace().equals(budget.namespace()) && has(workload, labels))
                .filter(workload -> replicas(workload) <= number)
                .map(workload -> workload.kind() + " '" + workload.name() + "' has " + replicas(workload)
                        + " pods, and minAvailable is " + number)
                .findFirst()
                .orElse(null);
    }

    private static boolean has(RenderedObject workload, Map<?, ?> labels) {
        Map<?, ?> template = map(map(workload.root().get("spec")).get("template"));
        return !labels.isEmpty()
                && map(map(template.get("metadata")).get("labels")).entrySet().containsAll(labels.entrySet());
    }

    private static long replicas(RenderedObject workload) {
        return map(workload.root().get("spec")).get("replicas") instanceof Long replicas ? replicas : Long.MAX_VALUE;
    }

    private static Map<?, ?> map(@Nullable Object value) {
        Object plain = value instanceof YamlNode node ? node.toValue() : value;
        return plain instanceof Map<?, ?> map ? map : Map.of();
    }
}
