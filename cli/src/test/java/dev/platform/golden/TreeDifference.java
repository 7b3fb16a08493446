package dev.platform.golden;

import dev.platform.diff.TextDiff;
import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/** How two trees differ, in words for the message of a test. */
final class TreeDifference {
    private static final int MOST_LINES = 400;

    private TreeDifference() {}

    /** The lines of the difference; none if both trees are equal. */
    static List<String> of(FileTree expected, FileTree actual) {
        List<String> names = new ArrayList<>();
        List<String> diffs = new ArrayList<>();
        SortedSet<RepoPath> paths = new TreeSet<>(expected.files().keySet());
        paths.addAll(actual.files().keySet());
        for (RepoPath path : paths) {
            String before = expected.text(path);
            String after = actual.text(path);
            if (!Objects.equals(before, after)) {
                names.add((before == null ? "not expected: " : after == null ? "missing: " : "different: ") + path);
                diffs.addAll(TextDiff.unified(path.value(), before, after));
            }
        }
        names.addAll(diffs.size() <= MOST_LINES ? diffs : diffs.subList(0, MOST_LINES));
        return names;
    }
}
