package dev.platform.bench;

import java.util.Comparator;
import java.util.List;

/** What one run took. The memory is that of the largest process in it. */
record Sample(double seconds, double cpuSeconds, double megabytes) {
    /** The run in the middle by time, with the most memory of all. */
    static Sample median(List<Sample> samples) {
        List<Sample> sorted = samples.stream()
                .sorted(Comparator.comparingDouble(Sample::seconds))
                .toList();
        Sample middle = sorted.get(sorted.size() / 2);
        double most = samples.stream().mapToDouble(Sample::megabytes).max().orElseThrow();
        return new Sample(middle.seconds(), middle.cpuSeconds(), most);
    }

    /** One after the other. */
    Sample then(Sample next) {
        return new Sample(seconds + next.seconds, cpuSeconds + next.cpuSeconds, Math.max(megabytes, next.megabytes));
    }
}
