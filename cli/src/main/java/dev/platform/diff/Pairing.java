package dev.platform.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds for each object what it was before: under the same key, or under another name that fits well enough. */
final class Pairing {
    /** From this share of equal values on, one that goes and one that comes are taken for the same. */
    private static final double ALIKE = 0.8;
    /** So many of one kind in one folder are compared with each other. */
    private static final int MOST = 200;

    private final List<ObjectChange> changes = new ArrayList<>();

    private Pairing() {}

    static List<ObjectChange> of(
            SortedMap<ObjectKey, KubernetesObject> before, SortedMap<ObjectKey, KubernetesObject> after) {
        Pairing pairing = new Pairing();
        pairing.byKey(before, after);
        pairing.byLikeness();
        pairing.changes.sort(Comparator.comparing(ObjectChange::key));
        return List.copyOf(pairing.changes);
    }

    private void byKey(SortedMap<ObjectKey, KubernetesObject> before, SortedMap<ObjectKey, KubernetesObject> after) {
        Set<ObjectKey> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (ObjectKey key : keys) {
            ObjectChange change = change(before.get(key), after.get(key));
            if (change.isAny()) {
                changes.add(change);
            }
        }
    }

    private static ObjectChange change(@Nullable KubernetesObject was, @Nullable KubernetesObject is) {
        return new ObjectChange(was, is, was == null || is == null ? List.of() : StructuralDiff.of(was, is));
    }

    /** What goes and what comes, of one kind in one unit. */
    private static final class Candidates {
        private final List<ObjectChange> removed = new ArrayList<>();
        private final List<ObjectChange> added = new ArrayList<>();
    }

    private void byLikeness() {
        Map<String, Candidates> kinds = new TreeMap<>();
        for (ObjectChange change : changes) {
            Candidates alike = kinds.computeIfAbsent(
                    change.last().place().unit() + " " + change.key().group() + " "
                            + change.key().kind(),
                    any -> new Candidates());
            switch (change.kind()) {
                case REMOVED -> alike.removed.add(change);
                case ADDED -> alike.added.add(change);
                default -> {}
            }
        }
        kinds.values().stream()
                .filter(kind -> kind.removed.size() <= MOST && kind.added.size() <= MOST)
                .forEach(this::pair);
    }

    private void pair(Candidates kind) {
        Set<ObjectChange> taken = new HashSet<>();
        Map<ObjectChange, Map<String, Object>> leaves = new LinkedHashMap<>();
        kind.added.forEach(added -> leaves.put(added, leaves(added.last())));
        for (ObjectChange removed : kind.removed) {
            Map<String, Object> old = leaves(removed.last());
            ObjectChange best = null;
            double most = ALIKE;
            for (ObjectChange added : kind.added) {
                double share = taken.contains(added) ? 0 : share(old, leaves.getOrDefault(added, Map.of()));
                if (share > most || (share == most && best == null)) {
                    most = share;
                    best = added;
                }
            }
            if (best != null) {
                taken.add(best);
                changes.remove(removed);
                changes.remove(best);
                changes.add(change(removed.before(), best.after()));
            }
        }
    }

    /** Every value by its path. The object's own name says nothing of what it is, wherever it stands. */
    private static Map<String, Object> leaves(KubernetesObject object) {
        Map<String, Object> leaves = new LinkedHashMap<>();
        for (Edit edit : StructuralDiff.of(Map.of(), object.fields())) {
            collect(edit.path(), edit.after(), object.key().name(), leaves);
        }
        return leaves;
    }

    private static void collect(String path, @Nullable Object value, String name, Map<String, Object> leaves) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, below) -> collect(path + "." + key, below, name, leaves));
        } else if (value instanceof List<?> list) {
            list.forEach(item -> collect(path + "[]", item, name, leaves));
        } else if (value != null) {
            String plain = value.toString().replace(name, "*");
            leaves.put(path + (path.endsWith("[]") ? plain : ""), plain);
        }
    }

    private static double share(Map<String, Object> one, Map<String, Object> other) {
        long same = one.entrySet().stream()
                .filter(leaf -> leaf.getValue().equals(other.get(leaf.getKey())))
                .count();
        long all = (long) one.size() + other.size() - same;
        return all == 0 ? 0 : (double) same / all;
    }
}
