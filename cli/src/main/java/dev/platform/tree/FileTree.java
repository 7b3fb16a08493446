package dev.platform.tree;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Files as a value: paths and their text, sorted. Equal trees are equal bytes. */
public final class FileTree {
    private static final FileTree EMPTY = new FileTree(new TreeMap<>());

    private final SortedMap<RepoPath, String> files;

    private FileTree(SortedMap<RepoPath, String> files) {
        this.files = Collections.unmodifiableSortedMap(files);
    }

    public static FileTree empty() {
        return EMPTY;
    }

    public static FileTree of(Map<RepoPath, String> files) {
        return new FileTree(new TreeMap<>(files));
    }

    public SortedMap<RepoPath, String> files() {
        return files;
    }

    public @Nullable String text(RepoPath path) {
        return files.get(path);
    }

    public boolean contains(RepoPath path) {
        return files.containsKey(path);
    }

    /** This tree with the other's files added; the other's text wins where both have a path. */
    public FileTree with(FileTree other) {
        SortedMap<RepoPath, String> merged = new TreeMap<>(files);
        merged.putAll(other.files);
        return new FileTree(merged);
    }

    public FileTree with(RepoPath path, String text) {
        SortedMap<RepoPath, String> merged = new TreeMap<>(files);
        merged.put(path, text);
        return new FileTree(merged);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FileTree tree && files.equals(tree.files);
    }

    @Override
    public int hashCode() {
        return files.hashCode();
    }

    @Override
    public String toString() {
        return files.keySet().toString();
    }
}
