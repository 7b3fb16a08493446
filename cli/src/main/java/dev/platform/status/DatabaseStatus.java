package dev.platform.status;

import java.util.ArrayList;
import java.util.List;

/**
 * A PostgreSQL as CloudNativePG tells it.
 *
 * @param name of its object
 * @param primary the instance that writes
 */
public record DatabaseStatus(
        String name, String phase, int instances, int ready, String primary, List<Trouble> troubles) {
    private static final String HEALTHY = "Cluster in healthy state";

    static DatabaseStatus of(LiveObject cluster) {
        return new DatabaseStatus(
                cluster.name(),
                cluster.text("status", "phase"),
                cluster.count("spec", "instances"),
                cluster.count("status", "readyInstances"),
                cluster.text("status", "currentPrimary"),
                troubles(cluster));
    }

    private static List<Trouble> troubles(LiveObject cluster) {
        List<Trouble> troubles = new ArrayList<>();
        String phase = cluster.text("status", "phase");
        int wanted = cluster.count("spec", "instances");
        int ready = cluster.count("status", "readyInstances");
        if (!phase.equals(HEALTHY) || ready < wanted) {
            String why = Refusals.shortened(cluster.text("status", "phaseReason"));
            troubles.add(trouble(
                    cluster,
                    phase.matches("(?i).*(unrecoverable|fail|not enough|user action).*")
                            ? State.DEGRADED
                            : State.PROGRESSING,
                    Reason.DATABASE_UNHEALTHY,
                    (phase.isEmpty() ? "its operator hasn't told anything of it" : phase) + ", " + ready + " of "
                            + wanted + " instances are ready" + (why.isEmpty() ? "" : ": " + why),
                    "kubectl cnpg status tells more"));
        }
        for (String type : List.of("ContinuousArchiving", "LastBackupSucceeded")) {
            if (cluster.has(type, "False")) {
                troubles.add(trouble(
                        cluster,
                        State.WARNING,
                        Reason.BACKUP_FAILING,
                        (type.equals("ContinuousArchiving")
                                        ? "its changes aren't archived: "
                                        : "the last backup failed: ")
                                + Refusals.shortened(cluster.condition(type).text("message")),
                        "tell the platform team: until it is mended, a restore ends where the archive does"));
            }
        }
        return List.copyOf(troubles);
    }

    private static Trouble trouble(LiveObject cluster, State state, Reason reason, String message, String hint) {
        return new Trouble(state, reason, "Cluster " + cluster.name(), message, hint);
    }
}
