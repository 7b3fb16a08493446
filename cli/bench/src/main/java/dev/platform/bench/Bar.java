package dev.platform.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** What is promised, and what was measured of it. */
record Bar(String promise, String measured, boolean holds) {
    private static final double MEGABYTES = 512;

    /** Those that can be judged at this size; the growth needs one that is four times as large. */
    static List<Bar> all(Map<Integer, Figures> rounds, int services) {
        Figures round = rounds.get(services);
        List<Bar> bars = new ArrayList<>();
        if (round == null) {
            return bars;
        }
        Judge judge = new Judge(round, bars);
        judge.atMost(
                "`--version`: at most 2.5 times `kubectl version --client`",
                2.5,
                Measured.VERSION,
                Measured.KUBECTL_VERSION);
        judge.atMost("New files: at least 3 times faster than Helm", 1 / 3.0, Measured.RENDER, Measured.HELM);
        round.median(Measured.RENDER)
                .ifPresent(sample -> bars.add(new Bar(
                        "New files: at most 512 MiB",
                        String.format(Locale.ROOT, "%.0f MiB", sample.megabytes()),
                        sample.megabytes() <= MEGABYTES)));
        judge.atMost("New files, validated: faster than Helm alone", 1, Measured.RENDER_VALIDATED, Measured.HELM);
        judge.atMost(
                "New files, validated: at least 5 times faster than Helm and kubeconform",
                1 / 5.0,
                round.median(Measured.RENDER_VALIDATED),
                together(round, Measured.HELM, Measured.KUBECONFORM));
        judge.atMost(
                "Nothing changed: at most a quarter of new files", 1 / 4.0, Measured.RENDER_AGAIN, Measured.RENDER);
        judge.atMost(
                "One product changed: at most a quarter of new files", 1 / 4.0, Measured.RENDER_ONE, Measured.RENDER);
        judge.atMost("`diff`, 1 % changed: faster than dyff", 1, Measured.DIFF, Measured.DYFF);
        judge.within("`diff`, 1 % changed: under 1 s", 1, Measured.DIFF);
        judge.within("Mistakes: all told within 2 s", 2, Measured.MISTAKES);
        round.median(Measured.MISTAKES)
                .ifPresent(sample -> bars.add(new Bar(
                        "Mistakes: at most 256 MiB",
                        String.format(Locale.ROOT, "%.0f MiB", sample.megabytes()),
                        sample.megabytes() <= MEGABYTES / 2)));
        Figures larger = rounds.get(services * 4);
        if (larger != null) {
            judge.atMost(
                    "Growth: 4 times the services cost at most 4.5 times as much",
                    4.5,
                    larger.median(Measured.RENDER),
                    round.median(Measured.RENDER));
        }
        return bars;
    }

    private static Optional<Sample> together(Figures round, Measured first, Measured second) {
        return round.median(first).flatMap(sample -> round.median(second).map(sample::then));
    }

    /** Adds a bar where both sides were measured. */
    private record Judge(Figures round, List<Bar> bars) {
        void atMost(String promise, double times, Measured ours, Measured theirs) {
            atMost(promise, times, round.median(ours), round.median(theirs));
        }

        void atMost(String promise, double times, Optional<Sample> ours, Optional<Sample> theirs) {
            BiFunction<Sample, Sample, Bar> judged = (mine, other) -> {
                double ratio = mine.seconds() / other.seconds();
                String words = String.format(
                        Locale.ROOT, "%.2f s and %.2f s: %.2f times", mine.seconds(), other.seconds(), ratio);
                return new Bar(promise, words, ratio <= times);
            };
            ours.flatMap(mine -> theirs.map(other -> judged.apply(mine, other))).ifPresent(bars::add);
        }

        void within(String promise, double seconds, Measured what) {
            round.median(what)
                    .ifPresent(sample -> bars.add(new Bar(
                            promise,
                            String.format(Locale.ROOT, "%.2f s", sample.seconds()),
                            sample.seconds() <= seconds)));
        }
    }
}
