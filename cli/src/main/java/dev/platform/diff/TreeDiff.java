package dev.platform.diff;

import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What differs between two rendered trees, object by object, and what of it is dangerous. A file that is the same in both
 * isn't parsed.
 */
public record TreeDiff(List<ObjectChange> changes, List<Danger> dangers) {
    public static TreeDiff of(FileTree before, FileTree after) {
        Map<ObjectKey, KubernetesObject> old = objects(before, after);
        Map<ObjectKey, KubernetesObject> next = objects(after, before);
        SortedSet<ObjectKey> keys = new TreeSet<>(old.keySet());
        keys.addAll(next.keySet());
        List<ObjectChange> changes = new ArrayList<>();
        for (ObjectKey key : keys) {
            KubernetesObject was = old.get(key);
            KubernetesObject is = next.get(key);
            List<Edit> edits = was == null || is == null ? List.of() : StructuralDiff.of(was.fields(), is.fields());
            if (was == null || is == null || !edits.isEmpty()) {
                changes.add(new ObjectChange(key, was, is, edits));
            }
        }
        return new TreeDiff(List.copyOf(changes), DangerRules.judge(changes));
    }

    /** Those in files that the other tree doesn't have, or not like this. */
    private static Map<ObjectKey, KubernetesObject> objects(FileTree tree, FileTree other) {
        Map<ObjectKey, KubernetesObject> objects = new TreeMap<>();
        for (Map.Entry<RepoPath, String> file : tree.files().entrySet()) {
            boolean same = file.getValue().equals(other.text(file.getKey()));
            if (!same && file.getKey().name().endsWith(".yaml")) {
                KubernetesObject object = KubernetesObject.read(file.getKey(), file.getValue());
                if (object != null) {
                    objects.put(object.key(), object);
                }
            }
        }
        return objects;
    }

    /** How bad the worst is. */
    public boolean has(Danger.Severity atLeast) {
        return dangers.stream().anyMatch(danger -> danger.severity().compareTo(atLeast) >= 0);
    }

    /** How many dangers are exactly that bad. */
    public long count(Danger.Severity severity) {
        return dangers.stream().filter(danger -> danger.severity() == severity).count();
    }

    /** How many objects are changed in that way. */
    public long count(ObjectChange.Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }

    /** How many objects restart their pods. */
    public long restarts() {
        return changes.stream().filter(ObjectChange::restarts).count();
    }

    /** What changes in a product, or in the platform by an empty name. */
    public List<ObjectChange> of(String product) {
        return changes.stream()
                .filter(change -> product(change).equals(product))
                .toList();
    }

    /** The products that it touches, and an empty name for the platform. */
    public SortedSet<String> products() {
        SortedSet<String> products = new TreeSet<>();
        changes.forEach(change -> products.add(product(change)));
        return products;
    }

    /** The product whose folder the object is in; empty for the platform. */
    public static String product(ObjectChange change) {
        String[] parts = change.last().path().value().split("/", -1);
        if (parts.length > 4 && parts[2].equals("products")) {
            return parts[3];
        }
        return parts.length > 5 && parts[3].equals("applications") ? parts[4] : "";
    }
}
