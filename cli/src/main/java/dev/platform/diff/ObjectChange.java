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
        @Nullable KubernetesObject before, @Nullable KubernetesObject after, List<Edit> edits) {
    private static final Set<String> WITH_PODS = Set.of("Deployment", "StatefulSet", "DaemonSet");

    /** What becomes of it. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        /** Made anew under another name; the old one goes. */
        RENAMED,
        /** Another Application syncs it. */
        MOVED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Kind kind() {
        if (before == null) {
            return Kind.ADDED;
        }
        if (after == null) {
            return Kind.REMOVED;
        }
        if (!before.key().equals(after.key())) {
            return Kind.RENAMED;
        }
        return before.place().folder().equals(after.place().folder()) ? Kind.CHANGED : Kind.MOVED;
    }

    /** Its key as it will be, or as it was last. */
    public ObjectKey key() {
        return last().key();
    }

    /** What it was called, or where it was, before it was renamed or moved; empty for others. */
    public String from() {
        return switch (kind()) {
            case RENAMED -> Objects.requireNonNull(before).key().name();
            case MOVED -> Objects.requireNonNull(before).place().folder().value();
            default -> "";
        };
    }

    /** Whether its pods are replaced. */
    public boolean restarts() {
        return kind() != Kind.RENAMED
                && WITH_PODS.contains(key().kind())
                && edits.stream().anyMatch(edit -> edit.isBelow("spec.template"));
    }

    /** It as it will be, or as it was last. */
    public KubernetesObject last() {
        return after == null ? Objects.requireNonNull(before) : after;
    }

    public String product() {
        return last().place().product();
    }

    boolean is(String... kinds) {
        return List.of(kinds).contains(key().kind());
    }

    boolean isRemoved() {
        return after == null;
    }

    /** Whether something of it is another, or elsewhere. */
    boolean isAny() {
        return kind() != Kind.CHANGED || !edits.isEmpty();
    }
}
