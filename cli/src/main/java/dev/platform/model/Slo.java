package dev.platform.model;

import org.jspecify.annotations.Nullable;

/**
 * What a web service promises to those who call it, over 30 days.
 *
 * @param availability the share of requests that are not answered with an error of the server; null for no promise
 * @param latency null for no promise
 */
public record Slo(@Nullable Percent availability, @Nullable Latency latency) {
    /**
     * How quick the answers are.
     *
     * @param percentile the share of requests that are answered in time
     */
    public record Latency(Percent percentile, int thresholdMs) {}
}
