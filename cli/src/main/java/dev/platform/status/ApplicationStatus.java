package dev.platform.status;

import dev.platform.status.Commits.Relation;
import dev.platform.tree.RepoPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What Argo CD says of one of its Applications.
 *
 * @param revision the commit that it has compared with last; empty if none
 * @param relation null if there is no revision
 */
public record ApplicationStatus(
        String name,
        String sync,
        String health,
        String revision,
        @Nullable Relation relation,
        List<Trouble> troubles) {
    private static final int MOST = 3;
    private static final String LOOK = "Argo CD has more on the page of this Application";
    private static final String MINUTES = "Argo CD looks into Git every few minutes; a refresh in it makes it look now";

    static ApplicationStatus of(LiveObject application, Commits commits) {
        String revision = application.text("status", "sync", "revision");
        RepoPath folder = folder(application.text("spec", "source", "path"));
        Relation relation = revision.isEmpty() || folder == null ? null : commits.of(revision, folder);
        return new ApplicationStatus(
                application.name(),
                application.text("status", "sync", "status"),
                application.text("status", "health", "status"),
                revision,
                relation,
                new Reading(application).troubles(relation));
    }

    /** Null if it is none of this repository, as in an Application that somebody else wrote. */
    private static @Nullable RepoPath folder(String path) {
        try {
            return new RepoPath(path);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Whether Argo CD has brought all that is in Git here. */
    boolean isCurrent() {
        return sync.equals("Synced") && relation == Relation.CURRENT;
    }

    /** The status of an Application of Argo CD 3. */
    private record Reading(LiveObject application, LiveObject status, String object) {
        Reading(LiveObject application) {
            this(application, application.at("status"), "Application " + application.name());
        }

        List<Trouble> troubles(@Nullable Relation relation) {
            List<Trouble> troubles = new ArrayList<>(operation());
            conditions(!troubles.isEmpty()).forEach(troubles::add);
            boolean failing = Trouble.worst(troubles) == State.DEGRADED;
            if (!failing && relation == Relation.PENDING) {
                troubles.add(trouble(
                        State.PROGRESSING,
                        Reason.COMMIT_PENDING,
                        "it hasn't synced what is in Git here; the last that it has seen is " + shortRevision(),
                        MINUTES + ". What isn't merged and pushed it can't see"));
            }
            if (troubles.isEmpty()) {
                sync().forEach(troubles::add);
            }
            health().forEach(troubles::add);
            return List.copyOf(troubles);
        }

        private String shortRevision() {
            String revision = status.text("sync", "revision");
            return revision.substring(0, Math.min(7, revision.length()));
        }

        private List<Trouble> operation() {
            LiveObject state = status.at("operationState");
            String phase = state.text("phase");
            boolean synced = status.text("sync", "status").equals("Synced");
            List<LiveObject> failed = failed(state, phase, synced);
            if (!failed.isEmpty()) {
                return failed.stream().limit(MOST).map(this::failure).toList();
            }
            String message = state.text("message");
            if (phase.equals("Running")) {
                return List.of(running(message));
            }
            return (phase.equals("Failed") || phase.equals("Error")) && !synced
                    ? List.of(Refusals.of(message, Reason.SYNC_FAILED, LOOK).on(object, State.DEGRADED))
                    : List.of();
        }

        /** A failure of a sync that was made good since then counts no more, but that of a hook does. */
        private static List<LiveObject> failed(LiveObject state, String phase, boolean synced) {
            return phase.equals("Succeeded")
                    ? List.of()
                    : state.items("syncResult", "resources").stream()
                            .filter(resource -> isFailedHook(resource)
                                    || (!synced && resource.text("status").equals("SyncFailed")))
                            .toList();
        }

        private static boolean isFailedHook(LiveObject resource) {
            return !resource.text("hookType").isEmpty()
                    && List.of("Failed", "Error").contains(resource.text("hookPhase"));
        }

        private Trouble failure(LiveObject resource) {
            String name = resource.text("kind") + " " + resource.text("name");
            Refusals.Refusal refusal = Refusals.of(resource.text("message"), Reason.SYNC_FAILED, LOOK);
            return isFailedHook(resource)
                    ? new Trouble(
                            State.DEGRADED,
                            Reason.HOOK_FAILED,
                            name,
                            "the " + resource.text("hookType") + " hook failed, so nothing after it was synced: "
                                    + refusal.sentence(),
                            "its log tells why: kubectl -n " + resource.text("namespace") + " logs "
                                    + resource.text("kind").toLowerCase(Locale.ROOT) + "/" + resource.text("name"))
                    : refusal.on(name, State.DEGRADED);
        }

        private Trouble running(String message) {
            Refusals.Refusal known = Refusals.of(message, Reason.SYNC_RUNNING, "wait; " + LOOK);
            return known.reason() == Reason.SYNC_RUNNING && message.isEmpty()
                    ? trouble(State.PROGRESSING, Reason.SYNC_RUNNING, "it is syncing", "wait")
                    : known.on(object, State.PROGRESSING);
        }

        /** The condition SyncError repeats what the operation says. */
        private Stream<Trouble> conditions(boolean operationTold) {
            return status.items("conditions").stream()
                    .filter(condition ->
                            !operationTold || !condition.text("type").equals("SyncError"))
                    .filter(condition -> condition.text("type").matches(".*Error|SharedResourceWarning|Orphaned.*"))
                    .map(this::condition);
        }

        private Trouble condition(LiveObject condition) {
            String type = condition.text("type");
            if (type.startsWith("Orphaned")) {
                return trouble(
                        State.WARNING,
                        Reason.ORPHANED_OBJECTS,
                        "there are objects in the namespace that nothing in Git asks for",
                        "Argo CD lists them as orphaned: write them down, or delete them");
            }
            return Refusals.of(condition.text("message"), Reason.SYNC_FAILED, LOOK)
                    .on(object, type.endsWith("Error") ? State.DEGRADED : State.WARNING);
        }

        private Stream<Trouble> sync() {
            return switch (status.text("sync", "status")) {
                case "Synced" -> Stream.of();
                case "OutOfSync" ->
                    Stream.of(trouble(
                            State.PROGRESSING, Reason.OUT_OF_SYNC, "it differs from Git: " + differing(), MINUTES));
                default ->
                    Stream.of(trouble(
                            State.PROGRESSING, Reason.OUT_OF_SYNC, "Argo CD hasn't compared it with Git yet", MINUTES));
            };
        }

        private String differing() {
            List<String> names = status.items("resources").stream()
                    .filter(resource -> resource.text("status").equals("OutOfSync"))
                    .map(resource -> resource.text("kind") + " " + resource.text("name"))
                    .toList();
            String shown = String.join(", ", names.subList(0, Math.min(MOST, names.size())));
            return names.size() > MOST ? shown + " and " + (names.size() - MOST) + " more" : shown;
        }

        private Stream<Trouble> health() {
            String health = status.text("health", "status");
            return switch (health) {
                case "Degraded" -> Stream.of(health(State.DEGRADED, "it is degraded"));
                case "Progressing" -> Stream.of(health(State.PROGRESSING, "it isn't ready yet"));
                case "Suspended" -> Stream.of(health(State.PROGRESSING, "it is paused"));
                case "Missing" -> Stream.of(health(State.PROGRESSING, "some of its objects aren't there yet"));
                default -> Stream.of();
            };
        }

        private Trouble health(State state, String message) {
            return trouble(state, Reason.APPLICATION_HEALTH, message, LOOK);
        }

        private Trouble trouble(State state, Reason reason, String message, String hint) {
            return new Trouble(state, reason, object, message, hint);
        }
    }
}
