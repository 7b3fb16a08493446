package dev.platform.load;

import dev.platform.model.Scaling;
import dev.platform.model.Scaling.Pace;
import dev.platform.model.Scaling.Step;
import dev.platform.model.Scaling.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * How the horizontal autoscaler of Kubernetes decides: its tolerance, its stabilisation and its limits of change, as
 * {@code pkg/controller/podautoscaler} of Kubernetes 1.35 has them. Time is in seconds from any start.
 */
public final class Autoscaler {
    /** How often it looks. */
    public static final int SYNC_SECONDS = 15;

    /** A use that is this near to its target is at its target. */
    static final double TOLERANCE = 0.1;

    private final Scaling scaling;
    private final List<Entry> recommendations = new ArrayList<>();
    private final List<Entry> added = new ArrayList<>();
    private final List<Entry> removed = new ArrayList<>();

    /** Something that was, and when. */
    private record Entry(int second, int number) {}

    /**
     * What it decides.
     *
     * @param wanted the pods that the load asks for, before anything holds it back
     * @param pods the pods that it sets
     */
    public record Decision(int wanted, int pods) {}

    public Autoscaler(Scaling scaling) {
        this.scaling = scaling;
    }

    /**
     * Decides once.
     *
     * @param pods that are set now
     * @param ready how many of them the use was measured of
     * @param use of its target: 2 where each of them has twice of what it should
     */
    public Decision decide(int second, int pods, int ready, double use) {
        boolean near = 1 - TOLERANCE <= use && use <= 1 + TOLERANCE;
        int wanted = near ? pods : (int) Math.ceil(use * ready);
        int bounded = Math.max(scaling.min(), Math.min(scaling.max(), held(second, pods, wanted)));
        if (bounded > pods) {
            added.add(new Entry(second, bounded - pods));
        } else if (bounded < pods) {
            removed.add(new Entry(second, pods - bounded));
        }
        return new Decision(wanted, bounded);
    }

    private int held(int second, int pods, int wanted) {
        int stable = stabilized(second, pods, wanted);
        if (stable > pods) {
            return Math.min(stable, Math.max(pods, most(second, pods)));
        }
        return stable < pods ? Math.max(stable, Math.min(pods, fewest(second, pods))) : pods;
    }

    /** Up counts the least that was wanted within its window, down the most within its own. */
    private int stabilized(int second, int pods, int wanted) {
        Pace up = scaling.behavior().up();
        Pace down = scaling.behavior().down();
        int least = wanted;
        int most = wanted;
        for (Entry past : recommendations) {
            if (past.second() > second - up.stabilizationSeconds()) {
                least = Math.min(least, past.number());
            }
            if (past.second() > second - down.stabilizationSeconds()) {
                most = Math.max(most, past.number());
            }
        }
        recommendations.add(new Entry(second, wanted));
        int stable = Math.max(pods, least);
        return Math.min(stable, most);
    }

    private int most(int second, int pods) {
        return limits(scaling.behavior().up(), step -> {
                    int start = pods - sum(added, second, step) + sum(removed, second, step);
                    return step.unit() == Unit.PODS
                            ? start + step.value()
                            : (int) Math.ceil(start * (1 + step.value() / 100.0));
                })
                .max()
                .orElse(pods);
    }

    private int fewest(int second, int pods) {
        return limits(scaling.behavior().down(), step -> {
                    int start = pods - sum(added, second, step) + sum(removed, second, step);
                    return step.unit() == Unit.PODS ? start - step.value() : (int) (start * (1 - step.value() / 100.0));
                })
                .min()
                .orElse(pods);
    }

    private static java.util.stream.IntStream limits(Pace pace, ToIntFunction<Step> limit) {
        return pace.steps().stream().mapToInt(limit);
    }

    private static int sum(List<Entry> events, int second, Step step) {
        return events.stream()
                .filter(event -> event.second() > second - step.periodSeconds())
                .mapToInt(Entry::number)
                .sum();
    }
}
