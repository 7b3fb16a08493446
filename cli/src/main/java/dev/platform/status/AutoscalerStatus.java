package dev.platform.status;

import java.util.List;

/** An autoscaler and its limits. */
public record AutoscalerStatus(int min, int max, int current, int desired, List<Trouble> troubles) {
    static AutoscalerStatus of(LiveObject autoscaler) {
        return new AutoscalerStatus(
                autoscaler.countOr(1, "spec", "minReplicas"),
                autoscaler.count("spec", "maxReplicas"),
                autoscaler.count("status", "currentReplicas"),
                autoscaler.count("status", "desiredReplicas"),
                troubles(autoscaler));
    }

    /** With a single number of pods there is nothing to scale. */
    public boolean isAtMaximum() {
        return max > min && desired >= max;
    }

    private static List<Trouble> troubles(LiveObject autoscaler) {
        String object = "HorizontalPodAutoscaler " + autoscaler.name();
        LiveObject active = autoscaler.condition("ScalingActive");
        int max = autoscaler.count("spec", "maxReplicas");
        if (active.text("status").equals("False") && !active.text("reason").equals("ScalingDisabled")) {
            return List.of(new Trouble(
                    State.WARNING,
                    Reason.AUTOSCALER_BLIND,
                    object,
                    "it can't read what it scales by: " + Refusals.shortened(active.text("message")),
                    "while pods start this passes; else tell the platform team: metrics-server, KEDA or Prometheus"
                            + " doesn't answer"));
        }
        return max > autoscaler.countOr(1, "spec", "minReplicas")
                        && autoscaler.count("status", "desiredReplicas") >= max
                ? List.of(new Trouble(
                        State.WARNING,
                        Reason.AUTOSCALER_AT_MAXIMUM,
                        object,
                        "it is at its maximum of " + max + " pods and can't follow more load",
                        "raise autoscaling.maxReplicas in product.yaml, as far as the quota goes"))
                : List.of();
    }
}
