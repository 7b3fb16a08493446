package dev.platform.diff;

import dev.platform.model.ChangeSeverity;
import dev.platform.model.DiffSettings;
import dev.platform.tree.FileTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What differs between two rendered trees, object by object, and what of it is dangerous. A file that is the same in both
 * is parsed only where a change could matter to what it names.
 *
 * @param pods of each workload whose pods are replaced
 */
public record TreeDiff(List<ObjectChange> changes, List<Danger> dangers, Map<ObjectKey, PodRange> pods) {
    /** Looks at what has changed alone. */
    public static TreeDiff of(FileTree before, FileTree after) {
        return of(before, after, Neighbours.NONE);
    }

    /** Looks at what stands around a change too. */
    public static TreeDiff of(FileTree before, FileTree after, Neighbours neighbours) {
        List<KubernetesObject> old = objects(before, after, neighbours);
        List<KubernetesObject> next = objects(after, before, neighbours);
        List<ObjectChange> changes = Pairing.of(byKey(old), byKey(next));
        List<KubernetesObject> around = new Surroundings(neighbours).of(changes);
        Comparison comparison =
                new Comparison(changes, new Neighbourhood(old, around), new Neighbourhood(next, around));
        Map<ObjectKey, PodRange> pods = new HashMap<>();
        changes.stream()
                .filter(ObjectChange::restarts)
                .forEach(change -> pods.put(change.key(), comparison.pods(change)));
        return new TreeDiff(changes, DangerRules.judge(comparison), pods);
    }

    /** Those in files that the other tree doesn't have, or not like this. */
    private static List<KubernetesObject> objects(FileTree tree, FileTree other, Neighbours neighbours) {
        return tree.parallel()
                .filter(file -> file.getKey().name().endsWith(".yaml")
                        && !file.getValue().equals(other.text(file.getKey())))
                .map(file -> neighbours.object(file.getKey(), file.getValue()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static SortedMap<ObjectKey, KubernetesObject> byKey(Collection<KubernetesObject> objects) {
        SortedMap<ObjectKey, KubernetesObject> byKey = new TreeMap<>();
        objects.forEach(object -> byKey.put(object.key(), object));
        return byKey;
    }

    /** How many objects are changed in that way. */
    public long count(ObjectChange.Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }

    /** What becomes of each product, the platform itself by an empty name. */
    public List<ProductChange> productChanges() {
        SortedMap<String, List<ObjectChange>> byProduct = new TreeMap<>();
        changes.forEach(change -> byProduct
                .computeIfAbsent(change.product(), any -> new ArrayList<>())
                .add(change));
        return byProduct.entrySet().stream()
                .map(product -> ProductChange.of(product.getKey(), product.getValue(), this))
                .toList();
    }

    /** Only the changes that are asked for, and what is dangerous in them. */
    public TreeDiff only(Predicate<ObjectChange> wanted, ChangeSeverity atLeast) {
        return new TreeDiff(
                changes.stream().filter(wanted).toList(),
                dangers.stream()
                        .filter(danger -> wanted.test(danger.change())
                                && danger.severity().compareTo(atLeast) >= 0)
                        .toList(),
                pods);
    }

    /** With dangers as bad as a repository takes them. */
    public TreeDiff rated(DiffSettings settings) {
        return new TreeDiff(
                changes, dangers.stream().map(danger -> danger.rated(settings)).toList(), pods);
    }

    /** The pods that are replaced by some of the changes. */
    public PodRange pods(Collection<ObjectChange> some) {
        return some.stream()
                .map(change -> pods.getOrDefault(change.key(), PodRange.NONE))
                .reduce(PodRange.NONE, PodRange::plus);
    }

    /** How many workloads have their pods replaced. */
    public long restarts() {
        return changes.stream().filter(ObjectChange::restarts).count();
    }
}
