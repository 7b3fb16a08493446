package dev.platform.diff;

import dev.platform.diff.DangerRules.Report;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a service may be away, or too small. */
final class AvailabilityRules implements DangerRules.Family {
    /** Seconds that a busy service should be given. */
    private static final int PATIENCE = 30;

    @Override
    public void judge(ObjectChange change, Report report) {
        if (change.isRemoved()) {
            removed(change, report);
        } else if (change.before() != null) {
            change.edits().forEach(edit -> edit(edit, report));
        }
        if (!change.isRemoved() && change.is("PodDisruptionBudget")) {
            budget(change, report);
        }
    }

    private static void removed(ObjectChange change, Report report) {
        if (change.is("PodDisruptionBudget")) {
            report.warn(
                    "R-AVL-04",
                    "",
                    "all pods may go at once when nodes are replaced",
                    "keep it while there is more than one pod");
        }
        if (change.is("HorizontalPodAutoscaler", "ScaledObject")) {
            report.warn(
                    "R-AVL-08", "", "nothing sets the number of pods any more", "see that the Deployment has replicas");
        }
    }

    private static void budget(ObjectChange change, Report report) {
        Object most = change.last().at("spec", "maxUnavailable");
        Object least = change.last().at("spec", "minAvailable");
        boolean blocks = Objects.equals(most, 0L) || "0%".equals(most) || "100%".equals(least);
        if (blocks) {
            report.danger(
                    "R-AVL-04", "spec", "no node with its pods can be emptied", "permit one with maxUnavailable: 1");
        }
    }

    private static void edit(Edit edit, Report report) {
        String path = edit.path();
        if (path.equals("spec.replicas") || path.equals("spec.minReplicas") || path.equals("spec.minReplicaCount")) {
            fewer(edit, report);
        }
        if (path.equals("spec.strategy.type") && "Recreate".equals(edit.after())) {
            report.warn("R-AVL-02", path, "each new version begins with a gap", "keep RollingUpdate");
        }
        if (path.endsWith("rollingUpdate.maxUnavailable") && "100%".equals(edit.after())) {
            report.danger("R-AVL-03", path, "all pods go at once with each new version", "keep 0 or a small number");
        }
        if (path.endsWith(".readinessProbe") && edit.after() == null) {
            report.warn("R-AVL-05", path, "pods get requests before they can answer", "keep the probe");
        }
        if (path.endsWith(".livenessProbe") && edit.before() == null && seconds(edit.after()) < PATIENCE) {
            report.warn(
                    "R-AVL-05",
                    path,
                    "a pod that is busy for " + seconds(edit.after()) + " s is ended",
                    "give it " + PATIENCE + " s: failureThreshold times periodSeconds");
        }
        if (path.endsWith(".limits.memory") && Values.isLower(edit)) {
            report.warn(
                    "R-AVL-06",
                    path,
                    "pods that need more than the new limit are ended",
                    "look at what they use first");
        }
        if (path.endsWith("terminationGracePeriodSeconds") && Values.isLower(edit)) {
            report.warn("R-AVL-10", path, "requests that take longer are cut off", "look at how long they take first");
        }
        boolean preStop = path.endsWith(".lifecycle.preStop") || path.endsWith(".lifecycle");
        if (preStop && edit.after() == null) {
            report.warn("R-AVL-10", path, "requests are sent to pods that end already", "keep preStop");
        }
    }

    private static void fewer(Edit edit, Report report) {
        if (!(edit.before() instanceof Long before) || !(edit.after() instanceof Long after)) {
            return;
        }
        if (after == 0) {
            report.danger("R-AVL-01", edit.path(), "no pod is left", "keep one, unless it shall be off");
        } else if (after * 2 <= before) {
            report.warn("R-AVL-01", edit.path(), "half of the pods go", "look at the load first");
        }
    }

    /** After how long a probe that fails ends its container, by the defaults of Kubernetes where nothing is said. */
    private static long seconds(@Nullable Object probe) {
        Map<?, ?> map = probe instanceof Map<?, ?> fields ? fields : Map.of();
        return number(map.get("periodSeconds"), 10) * number(map.get("failureThreshold"), 3);
    }

    private static long number(@Nullable Object value, long fallback) {
        return value instanceof Number number ? number.longValue() : fallback;
    }
}
