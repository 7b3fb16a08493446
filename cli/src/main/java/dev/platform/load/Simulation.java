package dev.platform.load;

import dev.platform.model.Scaling;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a service under a load.
 *
 * @param limit what the number of pods met first; null if it followed the load
 */
public record Simulation(List<Moment> moments, @Nullable Limit limit) {
    /**
     * One look of the autoscaler.
     *
     * @param load requests a second
     * @param pods that are set
     * @param ready that serve
     * @param unserved requests a second that find no room
     */
    public record Moment(int second, double load, int pods, int ready, double unserved) {}

    /** What held the number of pods back, and when. */
    public record Limit(int second, Kind kind) {}

    /** What can hold it back. */
    public enum Kind {
        MOST_PODS("maxReplicas: more pods are wanted than the service may have"),
        PACE("the pace of scaleUp: more pods are wanted than may be added at a time"),
        START("the start of pods: new ones aren't ready yet");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /**
     * A pod of the service.
     *
     * @param requestsPerSecond what it can serve, when it uses all the CPU that it requests
     * @param startSeconds how long it takes until it serves
     */
    public record Pod(double requestsPerSecond, int startSeconds) {}

    /** Runs a service from its fewest pods, all of them ready. */
    public static Simulation run(Scaling scaling, Pod pod, LoadProfile profile) {
        Autoscaler autoscaler = new Autoscaler(scaling);
        List<Moment> moments = new ArrayList<>();
        List<Integer> ready = new ArrayList<>();
        int pods = Math.max(1, scaling.min());
        for (int i = 0; i < pods; i++) {
            ready.add(0);
        }
        Limit limit = null;
        for (int second = 0; second <= profile.seconds(); second += Autoscaler.SYNC_SECONDS) {
            int now = second;
            int serving = (int) ready.stream().filter(from -> from <= now).count();
            double load = profile.at(second);
            double unserved = Math.max(0, load - serving * pod.requestsPerSecond());
            moments.add(new Moment(second, load, pods, serving, unserved));
            if (serving > 0 && scaling.isAutomatic()) {
                Autoscaler.Decision decision =
                        autoscaler.decide(second, pods, serving, use(scaling, pod, load / serving));
                limit = limit == null ? limit(scaling, second, decision, unserved, pods > serving) : limit;
                pods = decision.pods();
            } else if (limit == null && unserved > 0) {
                limit = new Limit(second, Kind.MOST_PODS);
            }
            while (ready.size() < pods) {
                ready.add(second + pod.startSeconds());
            }
            while (ready.size() > pods) {
                ready.remove(ready.size() - 1);
            }
        }
        return new Simulation(List.copyOf(moments), limit);
    }

    /** Of several targets the one counts that asks for the most pods. Of the CPU the autoscaler sees whole percents. */
    private static double use(Scaling scaling, Pod pod, double each) {
        double use = 0;
        if (scaling.cpuPercent() != null) {
            use = Math.max(use, Math.floor(each / pod.requestsPerSecond() * 100) / scaling.cpuPercent());
        }
        if (scaling.requestsPerSecond() != null) {
            use = Math.max(use, each / scaling.requestsPerSecond());
        }
        return use;
    }

    private static @Nullable Limit limit(
            Scaling scaling, int second, Autoscaler.Decision decision, double unserved, boolean starting) {
        if (decision.wanted() > scaling.max()) {
            return new Limit(second, Kind.MOST_PODS);
        }
        if (decision.wanted() > decision.pods()) {
            return new Limit(second, Kind.PACE);
        }
        return unserved > 0 && starting ? new Limit(second, Kind.START) : null;
    }

    /** The most requests a second that found no room. */
    public double mostUnserved() {
        return moments.stream().mapToDouble(Moment::unserved).max().orElse(0);
    }

    /** All requests that found no room. */
    public double unserved() {
        return moments.stream().mapToDouble(Moment::unserved).sum() * Autoscaler.SYNC_SECONDS;
    }

    /** The most pods at a time. */
    public int mostPods() {
        return moments.stream().mapToInt(Moment::pods).max().orElse(0);
    }
}
