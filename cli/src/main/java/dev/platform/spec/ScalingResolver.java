package dev.platform.spec;

import dev.platform.finding.Findings;
import dev.platform.finding.Source;
import dev.platform.model.Scaling;
import dev.platform.model.Scaling.Behavior;
import dev.platform.model.Scaling.Pace;
import dev.platform.model.Scaling.Schedule;
import dev.platform.model.Scaling.Trigger;
import dev.platform.model.ServiceType;
import dev.platform.model.TimeZoneName;
import dev.platform.spec.AutoscalingSpec.BehaviorSpec;
import dev.platform.spec.AutoscalingSpec.ScaleDown;
import dev.platform.spec.AutoscalingSpec.ScaleUp;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides how many pods of a service run, and what changes their number. */
final class ScalingResolver {
    private final String product;
    private final Source service;
    private final Source source;
    private final Findings findings;
    private boolean right = true;

    ScalingResolver(String product, Source service, Findings findings) {
        this.product = product;
        this.service = service;
        this.source = service.below("autoscaling");
        this.findings = findings;
    }

    /** Null if what was written makes no sense, which is then a finding. */
    @Nullable
    Scaling resolve(ServiceSpec spec) {
        AutoscalingSpec autoscaling = spec.autoscaling();
        if (!spec.type().isLongRunning()) {
            return Scaling.fixed(1);
        }
        if (spec.replicas() != null) {
            return fixed(spec.replicas(), autoscaling);
        }
        if (autoscaling == null) {
            return spec.type() == ServiceType.WORKER
                    ? Scaling.fixed(Defaults.REPLICAS)
                    : Scaling.onCpu(Defaults.MIN_REPLICAS, Defaults.MAX_REPLICAS, Defaults.CPU_PERCENT);
        }
        Scaling scaling = automatic(autoscaling, spec.type());
        check(scaling, spec.type());
        return right ? scaling : null;
    }

    private @Nullable Scaling fixed(int replicas, @Nullable AutoscalingSpec autoscaling) {
        if (autoscaling != null) {
            findings.error(
                    "field-fits-the-type",
                    service.at("replicas"),
                    "'replicas' and 'autoscaling' both set the number of pods",
                    "remove one of them");
            return null;
        }
        return Scaling.fixed(replicas);
    }

    private Scaling automatic(AutoscalingSpec spec, ServiceType type) {
        List<Schedule> schedules = schedules(spec);
        List<Trigger> triggers = triggers(spec);
        boolean sleeps = type == ServiceType.WORKER && !triggers.isEmpty();
        boolean noTarget = spec.targetCPUUtilizationPercentage() == null
                && spec.targetMemoryUtilizationPercentage() == null
                && spec.targetRequestsPerSecond() == null
                && triggers.isEmpty();
        return new Scaling(
                Defaults.or(spec.minReplicas(), sleeps ? 0 : Defaults.MIN_REPLICAS),
                spec.maxReplicas(),
                noTarget ? Integer.valueOf(Defaults.CPU_PERCENT) : spec.targetCPUUtilizationPercentage(),
                spec.targetMemoryUtilizationPercentage(),
                spec.targetRequestsPerSecond(),
                behavior(spec.behavior()),
                schedules,
                triggers);
    }

    private static Behavior behavior(@Nullable BehaviorSpec spec) {
        if (spec == null) {
            return Behavior.DEFAULT;
        }
        return new Behavior(
                spec.scaleUp() == ScaleUp.STEADY ? Pace.UP_STEADILY : Pace.UP_FAST,
                spec.scaleDown() == ScaleDown.FAST ? Pace.DOWN_FAST : Pace.DOWN_SLOWLY);
    }

    private List<Schedule> schedules(AutoscalingSpec spec) {
        List<Schedule> schedules = new ArrayList<>();
        spec.schedules()
                .forEach((name, schedule) -> schedules.add(new Schedule(
                        name.value(),
                        schedule.start(),
                        schedule.end(),
                        Defaults.or(schedule.timezone(), TimeZoneName.UTC),
                        schedule.minReplicas(),
                        source.below("schedules", name.value()))));
        return List.copyOf(schedules);
    }

    private List<Trigger> triggers(AutoscalingSpec spec) {
        List<Trigger> triggers = new ArrayList<>();
        spec.triggers()
                .forEach((name, trigger) -> triggers.add(new Trigger.Query(
                        name.value(),
                        trigger.query(),
                        trigger.perPod().amount().toPlainString(),
                        source.below("triggers", name.value()))));
        return List.copyOf(triggers);
    }

    private void check(Scaling scaling, ServiceType type) {
        if (scaling.max() <= scaling.min()) {
            error(
                    "maxReplicas",
                    "'maxReplicas' is not above 'minReplicas'",
                    "raise it, or use 'replicas' for a fixed number");
        }
        boolean wakes = type == ServiceType.WORKER && scaling.needsEvents();
        if (scaling.min() == 0 && !wakes) {
            error(
                    "minReplicas",
                    "nothing would wake up a service without pods",
                    "use 2, or for a worker add schedules or triggers");
        }
        if (scaling.min() == 1) {
            error("minReplicas", "one pod has no room for a failure", "use 2, or 0 for a worker that may sleep");
        }
        if (scaling.requestsPerSecond() != null && type != ServiceType.WEB) {
            error(
                    "targetRequestsPerSecond",
                    "the gateway counts the requests of web services only; this is a " + type,
                    "use a trigger with a query of the service's own metrics");
        }
        scaling.schedules().forEach(schedule -> check(schedule, scaling));
        scaling.triggers().forEach(this::check);
    }

    private void check(Schedule schedule, Scaling scaling) {
        if (schedule.minReplicas() <= scaling.min() || schedule.minReplicas() > scaling.max()) {
            error(
                    schedule.source(),
                    "minReplicas",
                    "a schedule adds pods, but " + schedule.minReplicas() + " is not above 'minReplicas' "
                            + scaling.min() + ", or above 'maxReplicas' " + scaling.max(),
                    "use a number in between");
        }
        if (schedule.start().equals(schedule.end())) {
            error(schedule.source(), "end", "the schedule ends when it starts", "let it end later");
        }
    }

    private void check(Trigger trigger) {
        if (trigger instanceof Trigger.Query query) {
            right &= OwnQuery.check("autoscaling-has-room", query.query(), product, query.source(), "query", findings);
        }
    }

    private void error(String field, String message, String hint) {
        error(source, field, message, hint);
    }

    private void error(Source place, String field, String message, String hint) {
        findings.error("autoscaling-has-room", place.at(field), message, hint);
        right = false;
    }
}
