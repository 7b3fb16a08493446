package dev.platform.isolation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pods that CloudNativePG makes of an object; what they look like is up to it, but for the label. */
final class OperatorPods {
    static final String CLUSTER = "postgresql.cnpg.io/Cluster";
    private static final Map<String, String> LABELS =
            Map.of(CLUSTER, "cnpg.io/cluster", "postgresql.cnpg.io/Pooler", "cnpg.io/poolerName");

    private OperatorPods() {}

    static Optional<Endpoint> of(Manifest manifest) {
        return Optional.ofNullable(LABELS.get(manifest.type()))
                .map(label -> new Endpoint(
                        manifest.namespace(),
                        manifest.name(),
                        Map.of(label, manifest.name()),
                        List.of(new Endpoint.Port("postgresql", 5432, "TCP")),
                        null));
    }

    /** Whether the policy is for such pods and no others: no pod of a service may have the label. */
    static boolean arePods(Selector pods) {
        return pods.labels().keySet().stream().anyMatch(LABELS::containsValue);
    }
}
