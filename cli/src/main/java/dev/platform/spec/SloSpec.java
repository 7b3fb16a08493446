package dev.platform.spec;

import dev.platform.model.Percent;
import dev.platform.yaml.Doc;
import org.jspecify.annotations.Nullable;

/** What a web service promises to those who call it. */
@Doc("What a web service promises to those who call it, over 30 days, as the gateway measures it.")
public record SloSpec(
        @Doc(
                value = "The share of requests, in percent, that are not answered with an error of the server (5xx).",
                example = "99.9")
        @Nullable
        Percent availability,

        @Doc("How quick the answers are.") @Nullable LatencySpec latency) {

    /** How quick the answers are. */
    @Doc("How quick the answers are.")
    public record LatencySpec(
            @Doc(value = "The share of requests, in percent, that are answered in time.", example = "99")
            Percent percentile,

            @Doc("What is in time, in milliseconds: 25, 50, 100, 250, 500, 1000, 2500, 5000 or 10000.")
            int thresholdMs) {}
}
