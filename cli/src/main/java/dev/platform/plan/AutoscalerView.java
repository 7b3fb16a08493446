package dev.platform.plan;

import dev.platform.model.Cluster;
import dev.platform.model.Scaling;
import dev.platform.model.Scaling.Pace;
import dev.platform.model.Scaling.Schedule;
import dev.platform.model.Scaling.Trigger;
import dev.platform.model.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the number of pods follows the load, as the templates see it.
 *
 * @param targets what the autoscaler of Kubernetes reads itself
 * @param triggers all of it, as KEDA asks for it
 * @param fallback how many pods run at least while KEDA can't read a trigger
 */
record AutoscalerView(
        int min,
        int max,
        List<Target> targets,
        Map<String, Object> behavior,
        List<TriggerView> triggers,
        @Nullable Fallback fallback) {

    static @Nullable AutoscalerView of(Service service, Cluster cluster) {
        Scaling scaling = service.scaling();
        if (!scaling.isAutomatic()) {
            return null;
        }
        List<TriggerView> triggers = new Triggers(service, cluster).all();
        boolean asksPrometheus = triggers.stream().anyMatch(trigger -> trigger.type.equals("prometheus"));
        return new AutoscalerView(
                scaling.min(),
                scaling.max(),
                targets(scaling),
                behavior(scaling.behavior()),
                triggers,
                asksPrometheus ? new Fallback(Math.max(2, scaling.min())) : null);
    }

    /** The use of a resource that the autoscaler aims at. */
    record Target(String resource, int percent) {}

    /** Something that KEDA reads. */
    record TriggerView(String type, String name, String metricType, Map<String, String> metadata) {}

    /** The number of pods that is kept if it isn't known how many are needed. */
    record Fallback(int replicas) {}

    private static List<Target> targets(Scaling scaling) {
        List<Target> targets = new ArrayList<>();
        if (scaling.cpuPercent() != null) {
            targets.add(new Target("cpu", scaling.cpuPercent()));
        }
        if (scaling.memoryPercent() != null) {
            targets.add(new Target("memory", scaling.memoryPercent()));
        }
        return List.copyOf(targets);
    }

    private static Map<String, Object> behavior(Scaling.Behavior behavior) {
        Map<String, Object> both = new LinkedHashMap<>();
        both.put("scaleUp", pace(behavior.up()));
        both.put("scaleDown", pace(behavior.down()));
        return both;
    }

    private static Map<String, Object> pace(Pace pace) {
        List<Object> policies = new ArrayList<>();
        for (Scaling.Step step : pace.steps()) {
            Map<String, Object> policy = new LinkedHashMap<>();
            policy.put("type", step.unit().toString());
            policy.put("value", step.value());
            policy.put("periodSeconds", step.periodSeconds());
            policies.add(policy);
        }
        Map<String, Object> rules = new LinkedHashMap<>();
        rules.put("stabilizationWindowSeconds", pace.stabilizationSeconds());
        rules.put("selectPolicy", "Max");
        rules.put("policies", policies);
        return rules;
    }

    /** Makes the triggers of one service. */
    private record Triggers(Service service, Cluster cluster) {
        List<TriggerView> all() {
            Scaling scaling = service.scaling();
            List<TriggerView> all = new ArrayList<>();
            targets(scaling)
                    .forEach(target -> all.add(new TriggerView(
                            target.resource(),
                            target.resource(),
                            "Utilization",
                            Map.of("value", Integer.toString(target.percent())))));
            if (scaling.requestsPerSecond() != null) {
                all.add(prometheus(
                        "requests",
                        GatewayMetrics.requests(service),
                        scaling.requestsPerSecond().toString()));
            }
            scaling.schedules().forEach(schedule -> all.add(cron(schedule)));
            scaling.triggers().forEach(trigger -> all.add(of(trigger)));
            return List.copyOf(all);
        }

        private TriggerView of(Trigger trigger) {
            if (trigger instanceof Trigger.Query query) {
                return prometheus("query-" + query.name(), query.query(), query.perPod());
            }
            throw new IllegalStateException("no such trigger: " + trigger);
        }

        private TriggerView prometheus(String name, String query, String threshold) {
            Map<String, String> metadata = new LinkedHashMap<>();
            metadata.put("serverAddress", cluster.monitoring().prometheus().value());
            metadata.put("query", query);
            metadata.put("threshold", threshold);
            return new TriggerView("prometheus", name, "AverageValue", metadata);
        }

        private static TriggerView cron(Schedule schedule) {
            Map<String, String> metadata = new LinkedHashMap<>();
            metadata.put("timezone", schedule.timeZone().value());
            metadata.put("start", schedule.start().value());
            metadata.put("end", schedule.end().value());
            metadata.put("desiredReplicas", Integer.toString(schedule.minReplicas()));
            return new TriggerView("cron", "schedule-" + schedule.name(), "AverageValue", metadata);
        }
    }
}
