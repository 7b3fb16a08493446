package dev.platform.diff;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** All changes together, and what stands around them in each of the trees. */
final class Comparison {
    private final List<ObjectChange> changes;
    private final Neighbourhood before;
    private final Neighbourhood after;
    private final Map<ObjectKey, ObjectChange> byKey = new HashMap<>();
    private final Set<ObjectKey> removed = new HashSet<>();

    Comparison(List<ObjectChange> changes, Neighbourhood before, Neighbourhood after) {
        this.changes = changes;
        this.before = before;
        this.after = after;
        for (ObjectChange change : changes) {
            byKey.put(change.key(), change);
            if (change.isRemoved() || change.kind() == ObjectChange.Kind.RENAMED) {
                removed.add(Objects.requireNonNull(change.before()).key());
            }
        }
    }

    List<ObjectChange> changes() {
        return changes;
    }

    Neighbourhood before() {
        return before;
    }

    Neighbourhood after() {
        return after;
    }

    /** What becomes of an object, which may be nothing. */
    ObjectChange change(KubernetesObject object) {
        ObjectChange change = byKey.get(object.key());
        return change == null ? new ObjectChange(object, object, List.of()) : change;
    }

    /** Whether no object has that key any more. */
    boolean isGone(ObjectKey key) {
        return removed.contains(key);
    }

    /** The pods of a workload as they will be. */
    PodRange pods(ObjectChange change) {
        return PodRange.of(change.last(), change.isRemoved() ? before : after);
    }
}
