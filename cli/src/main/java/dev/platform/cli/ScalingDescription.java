package dev.platform.cli;

import dev.platform.model.Scaling;
import dev.platform.model.Scaling.Pace;
import dev.platform.model.Scaling.Trigger;
import java.util.LinkedHashMap;
import java.util.Map;

/** How the number of pods follows the load, in the words of the specs. */
final class ScalingDescription {
    private ScalingDescription() {}

    static Map<String, Object> of(Scaling scaling) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("minReplicas", scaling.min());
        data.put("maxReplicas", scaling.max());
        if (scaling.cpuPercent() != null) {
            data.put("targetCPUUtilizationPercentage", scaling.cpuPercent());
        }
        if (scaling.memoryPercent() != null) {
            data.put("targetMemoryUtilizationPercentage", scaling.memoryPercent());
        }
        if (scaling.requestsPerSecond() != null) {
            data.put("targetRequestsPerSecond", scaling.requestsPerSecond());
        }
        data.put("scaleUp", scaling.behavior().up().equals(Pace.UP_FAST) ? "fast" : "steady");
        data.put("scaleDown", scaling.behavior().down().equals(Pace.DOWN_SLOWLY) ? "slow" : "fast");
        scaling.schedules()
                .forEach(schedule -> data.put(
                        "schedule " + schedule.name(),
                        schedule.minReplicas() + " pods from " + schedule.start() + " to " + schedule.end() + " "
                                + schedule.timeZone()));
        for (Trigger trigger : scaling.triggers()) {
            if (trigger instanceof Trigger.Query query) {
                data.put("trigger " + query.name(), query.perPod() + " a pod of " + query.query());
            }
        }
        return data;
    }
}
