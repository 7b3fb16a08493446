package dev.platform.tree;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How the files on disk differ from the planned ones.
 *
 * @param created planned, but not on disk
 * @param changed on disk with other content
 * @param stale rendered once, but no longer planned
 * @param foreign in a rendered folder, but written by somebody else: never touched
 */
public record Changes(
        SortedSet<RepoPath> created,
        SortedSet<RepoPath> changed,
        SortedSet<RepoPath> stale,
        SortedSet<RepoPath> foreign) {
    public boolean isEmpty() {
        return created.isEmpty() && changed.isEmpty() && stale.isEmpty();
    }

    /** Every path that has to change. */
    public SortedSet<RepoPath> paths() {
        SortedSet<RepoPath> paths = new TreeSet<>(created);
        paths.addAll(changed);
        paths.addAll(stale);
        return paths;
    }

    /** What makes the files on disk the planned ones. Files that are equal already are not in it. */
    public TreeUpdate update(FileTree planned) {
        Map<RepoPath, String> writes = new TreeMap<>();
        created.forEach(path -> writes.put(path, requireNonNull(planned.text(path))));
        changed.forEach(path -> writes.put(path, requireNonNull(planned.text(path))));
        return TreeUpdate.of(FileTree.of(writes)).deleting(stale);
    }
}
