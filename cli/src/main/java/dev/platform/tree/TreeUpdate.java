package dev.platform.tree;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What to change on disk, all of it or nothing.
 *
 * @param writes files with their new text
 * @param deletes files to remove
 * @param executable those of the written files that can be run
 */
public record TreeUpdate(FileTree writes, Set<RepoPath> deletes, Set<RepoPath> executable) {
    public TreeUpdate {
        deletes = Collections.unmodifiableSet(new TreeSet<>(deletes));
        executable = Set.copyOf(executable);
        for (RepoPath path : deletes) {
            check(path);
            if (writes.contains(path)) {
                throw new IllegalArgumentException("both written and deleted: " + path);
            }
        }
        writes.files().keySet().forEach(TreeUpdate::check);
    }

    public static TreeUpdate of(FileTree writes) {
        return new TreeUpdate(writes, new TreeSet<>(), Set.of());
    }

    public TreeUpdate deleting(Set<RepoPath> more) {
        SortedSet<RepoPath> all = new TreeSet<>(deletes);
        all.addAll(more);
        return new TreeUpdate(writes, all, executable);
    }

    public TreeUpdate executable(RepoPath... paths) {
        return new TreeUpdate(writes, deletes, Set.of(paths));
    }

    /** Every path that changes. */
    public SortedSet<RepoPath> paths() {
        SortedSet<RepoPath> paths = new TreeSet<>(writes.files().keySet());
        paths.addAll(deletes);
        return paths;
    }

    public boolean isEmpty() {
        return writes.files().isEmpty() && deletes.isEmpty();
    }

    /** Nothing in a repository may reach Git's own folder, for instance its hooks, nor the staging folder. */
    static void check(RepoPath path) {
        String value = path.value();
        String first = value.substring(0, value.indexOf('/') < 0 ? value.length() : value.indexOf('/'));
        if (first.equalsIgnoreCase(".git") || first.equalsIgnoreCase(StagingFolder.NAME)) {
            throw new IllegalArgumentException("not a path that platform writes: " + path);
        }
    }
}
