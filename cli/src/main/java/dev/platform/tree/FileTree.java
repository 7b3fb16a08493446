package dev.platform.tree;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Files as a value: paths and their text, sorted. Equal trees are equal bytes.
 *
 * <p>Sorted once and found by hash: paths are long and begin alike, so a search tree spends its time comparing them.
 */
public final class FileTree {
    private static final FileTree EMPTY = new FileTree(Map.of());

    private final Map<RepoPath, String> files;

    private FileTree(Map<RepoPath, String> files) {
        Map<RepoPath, String> sorted = new LinkedHashMap<>();
        files.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEachOrdered(file -> sorted.put(file.getKey(), file.getValue()));
        this.files = Collections.unmodifiableMap(sorted);
    }

    public static FileTree empty() {
        return EMPTY;
    }

    public static FileTree of(Map<RepoPath, String> files) {
        return new FileTree(files);
    }

    /** All files, sorted by path. */
    public Map<RepoPath, String> files() {
        return files;
    }

    /** All files, sorted, for work on all processors. The map's own stream splits into thousands at best. */
    public Stream<Map.Entry<RepoPath, String>> parallel() {
        return List.copyOf(files.entrySet()).parallelStream();
    }

    public @Nullable String text(RepoPath path) {
        return files.get(path);
    }

    public boolean contains(RepoPath path) {
        return files.containsKey(path);
    }

    /** This tree with the other's files added; the other's text wins where both have a path. */
    public FileTree with(FileTree other) {
        if (other.files.isEmpty()) {
            return this;
        }
        Map<RepoPath, String> merged = new LinkedHashMap<>(files);
        merged.putAll(other.files);
        return new FileTree(merged);
    }

    public FileTree with(RepoPath path, String text) {
        Map<RepoPath, String> merged = new LinkedHashMap<>(files);
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
