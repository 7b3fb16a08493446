package dev.platform.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares our values with what a chart's defaults were and will be. Maps are looked into, lists are one value. */
public final class ValuesConflicts {
    private final List<ValuesConflict> conflicts = new ArrayList<>();

    private ValuesConflicts() {}

    /** Where ours and the chart both changed the same value, or the chart has no such value any more. */
    public static List<ValuesConflict> of(Map<?, ?> before, Map<?, ?> after, Map<?, ?> ours) {
        ValuesConflicts all = new ValuesConflicts();
        all.compare("", before, after, ours);
        return List.copyOf(all.conflicts);
    }

    private void compare(String path, Map<?, ?> before, Map<?, ?> after, Map<?, ?> ours) {
        ours.forEach((key, own) -> {
            String place = path.isEmpty() ? key.toString() : path + "." + key;
            if (before.containsKey(key) && !after.containsKey(key)) {
                conflicts.add(new ValuesConflict(place, "the new chart has no such value"));
            } else if (before.containsKey(key)) {
                value(place, before.get(key), after.get(key), own);
            }
        });
    }

    private void value(String place, @Nullable Object before, @Nullable Object after, Object own) {
        if (before instanceof Map<?, ?> old && after instanceof Map<?, ?> next && own instanceof Map<?, ?> mine) {
            compare(place, old, next, mine);
        } else if (!Objects.equals(before, after) && !Objects.equals(after, own)) {
            conflicts.add(new ValuesConflict(
                    place, "the chart's default was " + before + " and is " + after + "; ours is " + own));
        }
    }
}
