package dev.platform.status;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many pods a Deployment, Rollout or StatefulSet wants, and how many serve.
 *
 * @param updated those of its newest version
 */
public record WorkloadStatus(String kind, String name, int wanted, int ready, int updated, List<Trouble> troubles) {
    private static final String DESCRIBE = "the pods tell why";

    static WorkloadStatus deployment(LiveObject deployment) {
        Reading reading = new Reading("Deployment", deployment, deployment.count("status", "updatedReplicas"));
        List<Trouble> troubles = new ArrayList<>();
        LiveObject progress = deployment.condition("Progressing");
        LiveObject failure = deployment.condition("ReplicaFailure");
        if (failure.text("status").equals("True")) {
            troubles.add(reading.refused(failure.text("message")));
        }
        if (progress.text("reason").equals("ProgressDeadlineExceeded")) {
            troubles.add(reading.stuck());
        } else {
            reading.addProgress(troubles, progress.text("reason").equals("NewReplicaSetAvailable"));
        }
        return reading.status(troubles);
    }

    static WorkloadStatus statefulSet(LiveObject set) {
        Reading reading = new Reading("StatefulSet", set, set.count("status", "updatedReplicas"));
        List<Trouble> troubles = new ArrayList<>();
        boolean settled = set.text("status", "currentRevision").equals(set.text("status", "updateRevision"));
        reading.addProgress(troubles, settled);
        return reading.status(troubles);
    }

    /** Argo Rollouts sums up by itself. */
    static WorkloadStatus rollout(LiveObject rollout) {
        Reading reading = new Reading("Rollout", rollout, rollout.count("status", "updatedReplicas"));
        String message = Refusals.shortened(rollout.text("status", "message"));
        List<Trouble> troubles = new ArrayList<>();
        switch (rollout.text("status", "phase")) {
            case "Degraded" ->
                troubles.add(
                        rollout.isTrue("status", "abort")
                                ? reading.trouble(
                                        State.DEGRADED,
                                        Reason.ROLLOUT_ABORTED,
                                        "the new version was given up, the old one serves: " + message,
                                        "mend it and deploy again, or `platform rollback` so that Git says what runs")
                                : reading.trouble(State.DEGRADED, Reason.UNAVAILABLE, message, DESCRIBE));
            case "Paused" ->
                troubles.add(reading.trouble(
                        State.PROGRESSING,
                        Reason.ROLLOUT_PAUSED,
                        "it waits at a step before it goes on" + (message.isEmpty() ? "" : ": " + message),
                        "it goes on by itself; the rollout's page in Argo CD can resume or abort it"));
            case "Healthy" -> {}
            default ->
                troubles.add(reading.trouble(
                        State.PROGRESSING,
                        Reason.ROLLING_OUT,
                        message.isEmpty() ? "it is rolling out" : message,
                        DESCRIBE));
        }
        return reading.status(troubles);
    }

    /** What all of them have in common. */
    private record Reading(String kind, LiveObject object, int wanted, int ready, int updated) {
        Reading(String kind, LiveObject object, int updated) {
            this(kind, object, object.countOr(1, "spec", "replicas"), object.count("status", "readyReplicas"), updated);
        }

        WorkloadStatus status(List<Trouble> troubles) {
            return new WorkloadStatus(kind, object.name(), wanted, ready, updated, List.copyOf(troubles));
        }

        Trouble trouble(State state, Reason reason, String message, String hint) {
            return new Trouble(state, reason, kind + " " + object.name(), message, hint);
        }

        Trouble refused(String message) {
            Refusals.Refusal refusal =
                    Refusals.of(message, Reason.POD_NOT_CREATED, "correct what it names in product.yaml");
            return trouble(
                    State.DEGRADED, refusal.reason(), "no pod can be made: " + refusal.sentence(), refusal.hint());
        }

        Trouble stuck() {
            return trouble(
                    State.DEGRADED,
                    Reason.PROGRESS_DEADLINE_EXCEEDED,
                    "the new version doesn't come up: " + updated + " of " + wanted
                            + " pods have it, and none was added for ten minutes",
                    DESCRIBE + "; `platform rollback` brings the last version back");
        }

        /** @param settled whether the last roll-out came to its end */
        void addProgress(List<Trouble> troubles, boolean settled) {
            String lack = lack();
            if (lack == null) {
                return;
            }
            troubles.add(
                    settled && isObserved()
                            ? trouble(State.DEGRADED, Reason.UNAVAILABLE, lack, DESCRIBE)
                            : trouble(State.PROGRESSING, Reason.ROLLING_OUT, lack, "wait; " + DESCRIBE));
        }

        private boolean isObserved() {
            return object.count("status", "observedGeneration") >= object.count("metadata", "generation");
        }

        private @Nullable String lack() {
            int all = object.count("status", "replicas");
            int available = object.count("status", "availableReplicas");
            if (!isObserved()) {
                return "its controller hasn't seen the last change yet";
            }
            if (updated < wanted) {
                return updated + " of " + wanted + " pods have the newest version";
            }
            if (all > updated) {
                return (all - updated) + " pods of the old version are still there";
            }
            return available < wanted ? available + " of " + wanted + " pods serve" : null;
        }
    }
}
