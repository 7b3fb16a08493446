package dev.platform.intake;

import dev.platform.model.ServiceType;
import dev.platform.spec.Defaults;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads how many pods run: a fixed number, or what a HorizontalPodAutoscaler decides. */
final class ScalingIntake {
    private final Workload workload;
    private final ServiceDraft service;

    ScalingIntake(Workload workload, ServiceDraft service) {
        this.workload = workload;
        this.service = service;
    }

    void read(@Nullable Manifest autoscaler) {
        Part replicas = workload.manifest().at("spec", "replicas");
        if (service.has("volumes") && service.has("replicas")) {
            one(replicas);
            if (autoscaler != null) {
                autoscaler
                        .root()
                        .dropped("a disk is for one pod", "keep the data in 'databases', then add 'autoscaling'");
            }
        } else if (autoscaler != null) {
            replicas.implied("the autoscaler decides");
            automatic(autoscaler);
        } else {
            fixed(replicas);
        }
    }

    private static void one(Part replicas) {
        if (replicas.number(1) == 1) {
            replicas.kept();
        } else {
            replicas.dropped("a disk is for one pod", "keep the data in 'databases', then raise 'replicas'");
        }
    }

    /** A worker of which nobody said that it may run twice runs once, as before. */
    private void fixed(Part replicas) {
        int number = replicas.number(1);
        boolean isWorker = service.type() == ServiceType.WORKER;
        if (number < 1) {
            replicas.dropped("a service runs", "remove it from product.yaml to end it");
        } else if ((replicas.isThere() && !isWorker) || (isWorker && number != Defaults.REPLICAS)) {
            service.put("replicas", number);
            replicas.kept();
        }
        replicas.kept();
    }

    private void automatic(Manifest autoscaler) {
        Part spec = autoscaler.at("spec");
        spec.at("scaleTargetRef").implied("it stands at the service itself");
        Map<String, Object> scaling = new LinkedHashMap<>();
        int least = Math.max(spec.at("minReplicas").number(1), Defaults.MIN_REPLICAS);
        int most = Math.max(spec.at("maxReplicas").number(least), least + 1);
        if (least != Defaults.MIN_REPLICAS) {
            scaling.put("minReplicas", least);
        }
        scaling.put("maxReplicas", most);
        settle(spec.at("minReplicas"), least, "one pod has no room for a failure");
        settle(spec.at("maxReplicas"), most, "it has to be above the fewest");
        targets(spec, scaling);
        service.put("autoscaling", scaling);
    }

    private static void settle(Part part, int now, String why) {
        if (part.number(now) != now) {
            part.mapped(why + ": it is " + now + " now");
        } else {
            part.kept();
        }
    }

    private static void targets(Part spec, Map<String, Object> scaling) {
        target("cpu", spec.at("targetCPUUtilizationPercentage"), scaling);
        for (Part metric : spec.at("metrics").items()) {
            Part resource = metric.at("resource");
            if (resource.isThere() && resource.at("name").text().matches("cpu|memory")) {
                target(resource.at("name").text(), resource.at("target", "averageUtilization"), scaling);
                if (resource.at("target", "averageUtilization").isThere()) {
                    metric.kept();
                }
            }
            metric.dropped(
                    "targets are shares of CPU and memory, requests a second, or queries",
                    "add 'targetRequestsPerSecond' or a trigger with a query");
        }
    }

    private static void target(String resource, Part percent, Map<String, Object> scaling) {
        Integer number = percent.number();
        if (number == null) {
            return;
        }
        int fitting = Math.max(10, Math.min(100, number));
        scaling.put(
                resource.equals("cpu") ? "targetCPUUtilizationPercentage" : "targetMemoryUtilizationPercentage",
                fitting);
        settle(percent, fitting, "it is 10 to 100 percent");
    }
}
