package dev.platform.git;

import java.io.IOException;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.IndexDiff;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.submodule.SubmoduleWalk.IgnoreSubmoduleMode;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Finds which paths differ from HEAD, in the working tree or in the index. */
final class DirtyPaths {
    private DirtyPaths() {}

    static Set<String> among(Set<String> paths, Repository repository) throws IOException {
        if (paths.isEmpty()) {
            return Set.of();
        }
        NavigableSet<String> dirty = differing(paths, repository);
        return paths.stream().filter(path -> isHit(path, dirty)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** All of them, but for what Git ignores. */
    static Set<String> all(Repository repository) throws IOException {
        return differing(diff(repository, TreeFilter.ALL));
    }

    private static NavigableSet<String> differing(Set<String> paths, Repository repository) throws IOException {
        IndexDiff diff = diff(repository, PathFilterGroup.createFromStrings(paths));
        NavigableSet<String> all = differing(diff);
        all.addAll(diff.getIgnoredNotInIndex());
        return all;
    }

    private static IndexDiff diff(Repository repository, TreeFilter filter) throws IOException {
        IndexDiff diff = new IndexDiff(repository, Constants.HEAD, new FileTreeIterator(repository));
        diff.setFilter(filter);
        diff.setIgnoreSubmoduleMode(IgnoreSubmoduleMode.ALL);
        diff.diff();
        return diff;
    }

    private static NavigableSet<String> differing(IndexDiff diff) {
        NavigableSet<String> all = new TreeSet<>();
        all.addAll(diff.getAdded());
        all.addAll(diff.getChanged());
        all.addAll(diff.getRemoved());
        all.addAll(diff.getMissing());
        all.addAll(diff.getModified());
        all.addAll(diff.getUntracked());
        all.addAll(diff.getConflicting());
        return all;
    }

    /** Changed files below the path, where a folder stands in its place, are as much in the way as the path itself. */
    private static boolean isHit(String path, NavigableSet<String> dirty) {
        String below = dirty.ceiling(path + "/");
        return dirty.contains(path) || (below != null && below.startsWith(path + "/"));
    }
}
