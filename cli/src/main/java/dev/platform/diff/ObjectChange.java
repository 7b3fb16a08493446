package dev.platform.diff;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object that isn't the same in both trees.
 *
 * @param before null if it is new
 * @param after null if it is gone
 * @param edits none unless it is in both
 */
public record ObjectChange(
        ObjectKey key,
        @Nullable KubernetesObject before,
        @Nullable KubernetesObject after,
        List<Edit> edits) {
    private static final Set<String> WITH_PODS = Set.of("Deployment", "StatefulSet", "DaemonSet");

    /** What becomes of it. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Kind kind() {
        return before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED;
    }

    /** Whether its pods are replaced. */
    public boolean restarts() {
        return WITH_PODS.contains(key.kind()) && edits.stream().anyMatch(edit -> edit.isBelow("spec.template"));
    }

    /** It as it will be, or as it was last. */
    public KubernetesObject last() {
        return after == null ? Objects.requireNonNull(before) : after;
    }

    boolean is(String... kinds) {
        return List.of(kinds).contains(key.kind());
    }

    boolean isRemoved() {
        return after == null;
    }
}
