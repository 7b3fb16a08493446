package dev.platform.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was measured at one size, by name, in the order of the table. */
final class Figures {
    private final Map<Measured, List<Sample>> samples = new LinkedHashMap<>();

    void add(Measured name, Sample sample) {
        samples.computeIfAbsent(name, unused -> new ArrayList<>()).add(sample);
    }

    Optional<Sample> median(Measured name) {
        return Optional.ofNullable(samples.get(name)).map(Sample::median);
    }
}
