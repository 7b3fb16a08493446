package dev.platform.diff;

import dev.platform.finding.Location;
import java.util.List;

/**
 * A value that people wrote another way.
 *
 * @param where its place as it is now, or as it was if it is gone
 * @param path the keys to it
 * @param after as text; empty where it is gone
 */
record SpecChange(Location where, List<String> path, String after) {
    boolean isBelow(String... steps) {
        return path.size() >= steps.length && path.subList(0, steps.length).equals(List.of(steps));
    }

    /** Whether an edit brings this very value. */
    boolean isSeenIn(Edit edit) {
        return after.length() > 1 && edit.textAfter().contains(after);
    }
}
