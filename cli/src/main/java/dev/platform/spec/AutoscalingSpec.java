package dev.platform.spec;

import dev.platform.model.CronSchedule;
import dev.platform.model.Name;
import dev.platform.model.Quantity;
import dev.platform.model.TimeZoneName;
import dev.platform.yaml.Bounds;
import dev.platform.yaml.Doc;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the number of pods follows the load. Whatever asks for the most pods counts. */
@Doc("How the number of pods follows the load. Of several targets the one that asks for the most pods counts.")
public record AutoscalingSpec(
        @Doc(
                value = "The fewest pods: 2 and more, or 0 for a worker with schedules or triggers.",
                defaults = "2; 0 for a worker with triggers")
        @Bounds(min = 0, max = 50)
        @Nullable
        Integer minReplicas,

        @Doc("The most pods.") @Bounds(min = 1, max = 50) int maxReplicas,

        @Doc(
                value = "The share of the requested CPU, in percent, that the pods shall use.",
                defaults = "70, if there is no other target")
        @Bounds(min = 10, max = 100)
        @Nullable
        Integer targetCPUUtilizationPercentage,

        @Doc("The share of the requested memory, in percent, that the pods shall use.")
        @Bounds(min = 10, max = 100)
        @Nullable
        Integer targetMemoryUtilizationPercentage,

        @Doc("The requests a second, as the gateway counts them, that one pod shall serve; only for web.")
        @Bounds(min = 1, max = 100_000)
        @Nullable
        Integer targetRequestsPerSecond,

        @Doc("How fast the number of pods may change.") @Nullable
        BehaviorSpec behavior,

        @Doc("More pods at known times, by name.") Map<Name, ScheduleSpec> schedules,

        @Doc("What else tells how many pods are needed, by name.")
        Map<Name, TriggerSpec> triggers) {

    /** How fast the number of pods may change. */
    @Doc("How fast the number of pods may change.")
    public record BehaviorSpec(
            @Doc(value = "fast: doubles every 15 seconds; steady: half more a minute.", defaults = "fast") @Nullable
            ScaleUp scaleUp,

            @Doc(
                    value = "slow: a tenth less a minute, after 5 quiet minutes; fast: half a minute, after one.",
                    defaults = "slow")
            @Nullable
            ScaleDown scaleDown) {}

    /** How fast pods are added. */
    public enum ScaleUp {
        FAST,
        STEADY;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How fast pods are removed. */
    public enum ScaleDown {
        SLOW,
        FAST;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** More pods at known times. */
    @Doc("At least that many pods from each start to the next end, for a spike that is known before it comes.")
    public record ScheduleSpec(
            @Doc(value = "When it begins.", example = "0 17 * * *")
            CronSchedule start,

            @Doc(value = "When it is over.", example = "0 23 * * *")
            CronSchedule end,

            @Doc(value = "The time zone of both.", defaults = "Etc/UTC") @Nullable
            TimeZoneName timezone,

            @Doc("The fewest pods in between.") @Bounds(min = 1, max = 50)
            int minReplicas) {}

    /** What else tells how many pods are needed. */
    @Doc("What else tells how many pods are needed: a query of Prometheus.")
    public record TriggerSpec(
            @Doc(
                    value =
                            "A query of Prometheus with one number as its answer; it reads the product's own namespace.",
                    example = "sum(jobs_waiting{namespace=\"quiz\"})")
            String query,

            @Doc(value = "How much of it one pod can take.", example = "100")
            Quantity perPod) {}
}
