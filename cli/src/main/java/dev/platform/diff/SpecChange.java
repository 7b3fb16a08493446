package dev.platform.diff;

import dev.platform.finding.Location;
import java.util.List;

/**
 * A value that people wrote another way, or a file that is no YAML with the lines that are new in it.
 *
 * @param where its place as it is now, or as it was if it is gone
 * @param path the keys to it; none for a file as a whole
 * @param after as text; empty where it is gone
 */
record SpecChange(Location where, List<String> path, String after) {
    /** Shorter texts are in too many others to say anything. */
    private static final int TELLING = 3;

    boolean isBelow(String... steps) {
        return path.size() >= steps.length && path.subList(0, steps.length).equals(List.of(steps));
    }

    boolean isIn(String folder) {
        return where.file().startsWith(folder + "/");
    }

    /** Whether an edit brings this very value, or the lines have its value or its name. */
    boolean isSeenIn(Edit edit) {
        if (after.isEmpty()) {
            return false;
        }
        if (path.isEmpty()) {
            return has(after, edit.textAfter()) || after.contains(edit.key() + ":");
        }
        return edit.textAfter().equals(after) || has(edit.textAfter(), after);
    }

    private static boolean has(String text, String part) {
        return part.length() >= TELLING && text.contains(part);
    }
}
