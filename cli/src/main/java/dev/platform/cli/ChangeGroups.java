package dev.platform.cli;

import dev.platform.diff.ObjectChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Changes that say the same of objects of one kind, together. */
final class ChangeGroups {
    private ChangeGroups() {}

    /** In the order of the first of each. */
    static List<List<ObjectChange>> of(List<ObjectChange> changes) {
        Map<String, List<ObjectChange>> groups = new LinkedHashMap<>();
        for (ObjectChange change : changes) {
            String key = change.kind() == ObjectChange.Kind.CHANGED
                    ? change.key().kind() + change.edits()
                    : change.kind() + " " + change.key();
            groups.computeIfAbsent(key, any -> new ArrayList<>()).add(change);
        }
        return List.copyOf(groups.values());
    }
}
