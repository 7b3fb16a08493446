package dev.platform.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Dangers of one rule that say the same of objects of one kind, names apart; either all are approved or none.
 *
 * @param products those of the objects; an empty name is the platform
 */
public record DangerGroup(List<Danger> dangers, SortedSet<String> products) {
    /** The worst first, else in the order of the first of each. */
    public static List<DangerGroup> of(List<Danger> dangers, Predicate<Danger> isApproved) {
        Map<String, List<Danger>> groups = new LinkedHashMap<>();
        for (Danger danger : dangers) {
            ObjectKey key = danger.change().key();
            String says = danger.place() + danger.message();
            String masked = says.replace(key.name(), "*").replace(key.namespace(), "*");
            groups.computeIfAbsent(
                            danger.rule() + danger.severity() + key.kind() + masked + isApproved.test(danger),
                            any -> new ArrayList<>())
                    .add(danger);
        }
        return groups.values().stream()
                .map(DangerGroup::alike)
                .sorted((one, other) ->
                        other.first().severity().compareTo(one.first().severity()))
                .toList();
    }

    /** Those that are all in one product, by that product. */
    public static SortedMap<String, List<DangerGroup>> byProduct(List<DangerGroup> groups) {
        return groups.stream()
                .filter(group -> group.products().size() == 1)
                .collect(Collectors.groupingBy(group -> group.products().first(), TreeMap::new, Collectors.toList()));
    }

    public Danger first() {
        return dangers.get(0);
    }

    private static DangerGroup alike(List<Danger> dangers) {
        SortedSet<String> products = new TreeSet<>();
        dangers.forEach(danger -> products.add(danger.change().product()));
        return new DangerGroup(List.copyOf(dangers), products);
    }

    public int size() {
        return dangers.size();
    }
}
