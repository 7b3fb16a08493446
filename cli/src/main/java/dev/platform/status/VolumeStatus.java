package dev.platform.status;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A disk.
 *
 * @param phase Bound, Pending or Lost
 * @param size what it has; empty until it is there
 */
public record VolumeStatus(String name, String phase, String size, List<Trouble> troubles) {
    private static final Duration COMES = Duration.ofMinutes(5);

    static VolumeStatus of(LiveObject claim, List<LiveObject> events, Instant now) {
        String phase = claim.text("status", "phase");
        return new VolumeStatus(
                claim.name(), phase, claim.text("status", "capacity", "storage"), troubles(claim, phase, events, now));
    }

    private static List<Trouble> troubles(LiveObject claim, String phase, List<LiveObject> events, Instant now) {
        String object = "PersistentVolumeClaim " + claim.name();
        if (phase.equals("Lost")) {
            return List.of(new Trouble(
                    State.DEGRADED,
                    Reason.VOLUME_LOST,
                    object,
                    "its disk is gone",
                    "tell the platform team: the data has to come from a backup"));
        }
        if (!phase.equals("Pending")) {
            return List.of();
        }
        Instant created = claim.time("metadata", "creationTimestamp");
        boolean patient = created != null && created.plus(COMES).isAfter(now);
        String why = events.stream()
                .filter(event -> event.text("involvedObject", "kind").equals("PersistentVolumeClaim")
                        && event.text("involvedObject", "name").equals(claim.name()))
                .max(Comparator.comparing(event -> event.text("lastTimestamp")))
                .map(event -> ": " + Refusals.shortened(event.text("message")))
                .orElse("");
        return List.of(new Trouble(
                patient ? State.PROGRESSING : State.DEGRADED,
                Reason.VOLUME_PENDING,
                object,
                "it has no disk yet" + why,
                "it gets one when a pod that mounts it has a node; if it stays, tell the platform team"));
    }
}
