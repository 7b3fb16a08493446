package dev.platform.status;

import java.util.List;

/** An autoscaler and its limits. */
public record AutoscalerStatus(int min, int max, int current, int desired, List<Trouble> troubles) {
    static AutoscalerStatus of(LiveObject autoscaler) {
        return new AutoscalerStatus(
                autoscaler.numberOr(1, "spec", "minReplicas"),
                autoscaler.number("spec", "maxReplicas"),
                autoscaler.number("status", "currentReplicas"),
                autoscaler.number("status", "desiredReplicas"),
                troubles(autoscaler));
    }

    /** With a single number of pods there is nothing to scale. */
    public boolean isAtMaximum() {
        return max > min && desired >= max;
    }

    private static List<Trouble> troubles(LiveObject autoscaler) {
        String object = "HorizontalPodAutoscaler " + autoscaler.name();
        LiveObject active = autoscaler.condition("ScalingActive");
        int max = autoscaler.number("spec", "maxReplicas");
        if (active.text("status").equals("False") && !active.text("reason").equals("ScalingDisabled")) {
            return List.of(new Trouble(
                    State.WARNING,
                    Reason.AUTOSCALER_BLIND,
                    object,
                    "it can't read what it scales by: " + Refusals.shortened(active.text("message")),
                    "while pods start this passes; else tell the platform team: metrics-server, KEDA or Prometheus"
                            + " doesn't answer"));
        }
        return max > autoscaler.numberOr(1, "spec", "minReplicas")
                        && autoscaler.number("status", "desiredReplicas") >= max
                ? List.of(new Trouble(
                        State.WARNING,
                        Reason.AUTOSCALER_AT_MAXIMUM,
                        object,
                        "it is at its maximum of " + max + " pods and can't follow more load",
                        "raise autoscaling.maxReplicas in product.yaml, as far as the quota goes"))
                : List.of();
    }
}
