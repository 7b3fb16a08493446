package dev.platform.model;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a repository says of its own differences.
 *
 * @param severity how bad a rule's findings are here, by the rule's id
 * @param cosmetic the fields whose changes are told in one line
 */
public record DiffSettings(SortedMap<String, ChangeSeverity> severity, List<FieldPattern> cosmetic) {
    /** Every rule is as bad as it says, and nothing is cosmetic. */
    public static final DiffSettings USUAL = new DiffSettings(new TreeMap<>(), List.of());

    /** Whether a change of that field is told in one line. */
    public boolean isCosmetic(String path) {
        return cosmetic.stream().anyMatch(pattern -> pattern.matches(path));
    }
}
