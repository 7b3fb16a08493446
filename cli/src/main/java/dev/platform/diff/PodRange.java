package dev.platform.diff;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many pods a workload has, from the fewest to the most. */
public record PodRange(int min, int max) {
    public static final PodRange NONE = new PodRange(0, 0);

    /** By what scales it; of a DaemonSet one, since it has one a node and nodes aren't counted here. */
    static PodRange of(KubernetesObject workload, Neighbourhood around) {
        KubernetesObject scaler = around.scaler(workload.key());
        if (scaler != null) {
            Map<?, ?> spec = scaler.map("spec");
            boolean keda = scaler.key().kind().equals("ScaledObject");
            int min = number(spec.get(keda ? "minReplicaCount" : "minReplicas"), keda ? 0 : 1);
            return new PodRange(min, number(spec.get(keda ? "maxReplicaCount" : "maxReplicas"), Math.max(min, 1)));
        }
        int replicas = number(workload.at("spec", "replicas"), 1);
        return new PodRange(replicas, replicas);
    }

    private static int number(@Nullable Object value, int fallback) {
        return value instanceof Number number ? number.intValue() : fallback;
    }

    PodRange plus(PodRange other) {
        return new PodRange(min + other.min, max + other.max);
    }

    @Override
    public String toString() {
        return min == max ? String.valueOf(min) : min + " to " + max;
    }
}
