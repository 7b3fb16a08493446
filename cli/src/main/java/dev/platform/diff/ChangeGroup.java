package dev.platform.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Changes that say the same of their objects, names apart.
 *
 * @param products those of the objects; an empty name is the platform
 */
public record ChangeGroup(List<ObjectChange> changes, SortedSet<String> products) {
    /** In the order of the first of each. */
    public static List<ChangeGroup> of(List<ObjectChange> changes) {
        Map<String, List<ObjectChange>> groups = new LinkedHashMap<>();
        for (ObjectChange change : changes) {
            groups.computeIfAbsent(key(change), any -> new ArrayList<>()).add(change);
        }
        return groups.values().stream().map(ChangeGroup::alike).toList();
    }

    /** Those that are all in one product, by that product. */
    public static SortedMap<String, List<ChangeGroup>> byProduct(List<ChangeGroup> groups) {
        return groups.stream()
                .filter(group -> group.products().size() == 1)
                .collect(Collectors.groupingBy(group -> group.products().first(), TreeMap::new, Collectors.toList()));
    }

    /** What is changed in the same way may be of any kind; what comes or goes as a whole is of one. */
    private static String key(ObjectChange change) {
        return switch (change.kind()) {
            case CHANGED -> "changed " + masked(change, change.edits().toString());
            case MOVED, RENAMED -> change.kind() + " " + change.from() + " " + change.key();
            case ADDED, REMOVED ->
                change.kind() + " "
                        + masked(change, change.key().kind() + change.last().fields());
        };
    }

    private static String masked(ObjectChange change, String text) {
        ObjectKey key = change.key();
        String plain = text.replace(key.name(), "*");
        return key.namespace().isEmpty() ? plain : plain.replace(key.namespace(), "*");
    }

    public ObjectChange first() {
        return changes.get(0);
    }

    public int size() {
        return changes.size();
    }

    public SortedSet<String> kinds() {
        SortedSet<String> kinds = new TreeSet<>();
        changes.forEach(change -> kinds.add(change.key().kind()));
        return kinds;
    }

    private static ChangeGroup alike(List<ObjectChange> changes) {
        SortedSet<String> products = new TreeSet<>();
        changes.forEach(change -> products.add(change.product()));
        return new ChangeGroup(List.copyOf(changes), products);
    }
}
