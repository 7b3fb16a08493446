package dev.platform.git;

import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/**
 * The text files that two trees have in different ways, each with both texts: Git names them by their ids, so that what is
 * the same in both is never read.
 */
final class ChangedFiles {
    private static final int BASE = 0;
    private static final int HEAD = 1;

    private final Repository repository;
    private final TreeReader trees;
    private final Predicate<RepoPath> wanted;
    private final Map<RepoPath, String> before = new ConcurrentHashMap<>();
    private final Map<RepoPath, String> after = new ConcurrentHashMap<>();

    ChangedFiles(Repository repository, GitPaths paths, Predicate<RepoPath> wanted) {
        this.repository = repository;
        this.trees = new TreeReader(repository, paths);
        this.wanted = wanted;
    }

    /** Between two revisions, or a revision and the files on disk if the second is null. */
    TextChanges between(String base, @Nullable String head, Set<RepoPath> roots) throws IOException {
        TreeFilter below = PathFilterGroup.createFromStrings(trees.paths().toGit(roots));
        if (head == null) {
            onDisk(base, below);
        } else {
            inGit(base, head, AndTreeFilter.create(below, TreeFilter.ANY_DIFF));
        }
        return new TextChanges(FileTree.of(before), FileTree.of(after));
    }

    private void inGit(String base, String head, TreeFilter filter) throws IOException {
        try (ObjectReader reader = repository.newObjectReader();
                RevWalk revisions = new RevWalk(reader);
                TreeWalk walk = new TreeWalk(repository, reader)) {
            walk.addTree(revisions.parseTree(trees.commit(base)));
            walk.addTree(revisions.parseTree(trees.commit(head)));
            walk.setFilter(filter);
            take(walk, reader, false);
        }
    }

    /** On all processors: other than trees in Git, every file has to be looked at. */
    private void onDisk(String base, TreeFilter below) throws IOException {
        DirCache index = repository.readDirCache();
        // It is completed by the first who asks, which must not be two at a time.
        index.getCacheTree(true);
        ObjectId tree = trees.commit(base);
        try {
            FolderShare.all().parallelStream().forEach(share -> {
                try {
                    onDisk(tree, index, AndTreeFilter.create(share, below.clone()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void onDisk(ObjectId base, DirCache index, TreeFilter filter) throws IOException {
        try (ObjectReader reader = repository.newObjectReader();
                RevWalk revisions = new RevWalk(reader);
                TreeWalk walk = new TreeWalk(repository, reader)) {
            FileTreeIterator disk = new FileTreeIterator(repository);
            walk.addTree(revisions.parseTree(base));
            walk.addTree(disk);
            walk.addTree(new DirCacheIterator(index));
            disk.setDirCacheIterator(walk, 2);
            walk.setFilter(filter);
            take(walk, reader, true);
        }
    }

    private void take(TreeWalk walk, ObjectReader reader, boolean onDisk) throws IOException {
        walk.setRecursive(true);
        while (walk.next()) {
            if (!walk.idEqual(BASE, HEAD) && wanted.test(trees.path(walk))) {
                takeFile(walk, reader, onDisk);
            }
        }
    }

    private void takeFile(TreeWalk walk, ObjectReader reader, boolean onDisk) throws IOException {
        RepoPath path = trees.path(walk);
        if (TreeReader.isFile(walk, BASE)) {
            put(before, path, reader.open(walk.getObjectId(BASE)).getBytes());
        }
        if (TreeReader.isFile(walk, HEAD)) {
            byte[] content = onDisk
                    ? Files.readAllBytes(repository.getWorkTree().toPath().resolve(walk.getPathString()))
                    : reader.open(walk.getObjectId(HEAD)).getBytes();
            put(after, path, content);
        }
    }

    private static void put(Map<RepoPath, String> files, RepoPath path, byte[] content) {
        String text = TreeReader.text(content);
        if (text != null) {
            files.put(path, text);
        }
    }
}
