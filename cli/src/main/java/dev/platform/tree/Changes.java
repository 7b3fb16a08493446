package dev.platform.tree;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * How the files on disk differ from the planned ones; all sets are sorted.
 *
 * @param created planned, but not on disk
 * @param changed on disk with other content
 * @param stale rendered once, but no longer planned
 * @param foreign in a rendered folder, but written by somebody else: never touched
 */
public record Changes(Set<RepoPath> created, Set<RepoPath> changed, Set<RepoPath> stale, Set<RepoPath> foreign) {
    public boolean isEmpty() {
        return created.isEmpty() && changed.isEmpty() && stale.isEmpty();
    }

    /** Every planned file that has to be written. */
    public Set<RepoPath> writes() {
        Set<RepoPath> writes = new HashSet<>(created);
        writes.addAll(changed);
        return writes;
    }

    /** Every path that has to change. */
    public Set<RepoPath> paths() {
        Set<RepoPath> paths = writes();
        paths.addAll(stale);
        return paths;
    }

    /** What makes the files on disk the planned ones. Files that are equal already are not in it. */
    public TreeUpdate update(FileTree planned) {
        Map<RepoPath, String> writes = new LinkedHashMap<>();
        created.forEach(path -> writes.put(path, requireNonNull(planned.text(path))));
        changed.forEach(path -> writes.put(path, requireNonNull(planned.text(path))));
        return new TreeUpdate(FileTree.of(writes), stale, Set.of());
    }
}
