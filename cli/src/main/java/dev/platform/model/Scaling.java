package dev.platform.model;

import dev.platform.finding.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many pods of a service run. They are fixed if nothing tells when to change it.
 *
 * @param min the fewest pods; 0 only for a worker that something else than its own CPU wakes up
 * @param cpuPercent the target use of the requested CPU, null if the CPU doesn't matter
 * @param requestsPerSecond what one pod is meant to serve, as the gateway counts it; null if requests don't matter
 */
public record Scaling(
        int min,
        int max,
        @Nullable Integer cpuPercent,
        @Nullable Integer memoryPercent,
        @Nullable Integer requestsPerSecond,
        Behavior behavior,
        List<Schedule> schedules,
        List<Trigger> triggers) {

    public static Scaling fixed(int replicas) {
        return new Scaling(replicas, replicas, null, null, null, Behavior.DEFAULT, List.of(), List.of());
    }

    public static Scaling onCpu(int min, int max, int percent) {
        return new Scaling(min, max, percent, null, null, Behavior.DEFAULT, List.of(), List.of());
    }

    public boolean isAutomatic() {
        return cpuPercent != null || memoryPercent != null || needsEvents();
    }

    /** Whether it follows more than the use of resources, which the autoscaler of Kubernetes alone can't read. */
    public boolean needsEvents() {
        return requestsPerSecond != null || !schedules.isEmpty() || !triggers.isEmpty();
    }

    /** The most pods while a new version takes over: a quarter more, rounded up as Kubernetes does. */
    public int maxWithSurge() {
        return max + (max + 3) / 4;
    }

    /** How fast the number of pods may change. */
    public record Behavior(Pace up, Pace down) {
        /** Up at once, because a spike doesn't wait; down slowly, because the next one may follow. */
        public static final Behavior DEFAULT = new Behavior(Pace.UP_FAST, Pace.DOWN_SLOWLY);
    }

    /**
     * The speed in one direction. Of several steps the largest counts.
     *
     * @param stabilizationSeconds how long the most careful wish of the past counts
     */
    public record Pace(int stabilizationSeconds, List<Step> steps) {
        public static final Pace UP_FAST =
                new Pace(0, List.of(new Step(Unit.PERCENT, 100, 15), new Step(Unit.PODS, 4, 15)));
        public static final Pace UP_STEADILY =
                new Pace(60, List.of(new Step(Unit.PERCENT, 50, 60), new Step(Unit.PODS, 2, 60)));
        public static final Pace DOWN_SLOWLY = new Pace(300, List.of(new Step(Unit.PERCENT, 10, 60)));
        public static final Pace DOWN_FAST = new Pace(60, List.of(new Step(Unit.PERCENT, 50, 60)));
    }

    /** The largest change within a period. */
    public record Step(Unit unit, int value, int periodSeconds) {}

    /** What the largest change is counted in. */
    public enum Unit {
        PERCENT("Percent"),
        PODS("Pods");

        private final String word;

        Unit(String word) {
            this.word = word;
        }

        /** As the autoscaler of Kubernetes spells it. */
        @Override
        public String toString() {
            return word;
        }
    }

    /** More pods at known times, for a spike that is expected. */
    public record Schedule(
            String name, CronSchedule start, CronSchedule end, TimeZoneName timeZone, int minReplicas, Source source) {}

    /** What beside the pods' own load tells how many are needed. */
    public sealed interface Trigger {
        String name();

        /**
         * The answer of Prometheus.
         *
         * @param perPod how much of it one pod can take
         */
        record Query(String name, String query, String perPod, Source source) implements Trigger {}
    }
}
