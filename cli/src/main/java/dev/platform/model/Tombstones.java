package dev.platform.model;

import dev.platform.finding.Source;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Names that rest after their product is gone: who still knows them must not meet another one there.
 *
 * @param products by the name that no product may have
 * @param hosts by the name at which, and below which, no product may be reached
 */
public record Tombstones(SortedMap<String, Tombstone> products, SortedMap<HostName, Tombstone> hosts) {
    /**
     * One name.
     *
     * @param product what had it
     * @param until the last day that it rests
     */
    public record Tombstone(String product, LocalDate until, Source source) {
        /** Whether its day has passed. */
        public boolean isOver(LocalDate today) {
            return until.isBefore(today);
        }
    }

    /** The one that a host lies under. */
    public Optional<Tombstone> of(HostName host) {
        return hosts.entrySet().stream()
                .filter(entry -> host.isWithin(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
