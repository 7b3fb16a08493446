package dev.platform.tree;

import java.util.Arrays;

/** A path relative to the repository's root, with forward slashes, that can never leave the root. */
public record RepoPath(String value) implements Comparable<RepoPath> {
    public RepoPath {
        boolean safe = !value.isEmpty()
                && value.indexOf('\\') < 0
                && value.indexOf('\0') < 0
                && Arrays.stream(value.split("/", -1))
                        .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
        if (!safe) {
            throw new IllegalArgumentException("not a path inside the repository: '" + value + "'");
        }
    }

    public static RepoPath of(String first, String... more) {
        return new RepoPath(more.length == 0 ? first : first + "/" + String.join("/", more));
    }

    public RepoPath resolve(String child) {
        return new RepoPath(value + "/" + child);
    }

    /** The folder that this is in. */
    public RepoPath parent() {
        return new RepoPath(value.substring(0, Math.max(value.lastIndexOf('/'), 0)));
    }

    /** The last part: the file's own name. */
    public String name() {
        return value.substring(value.lastIndexOf('/') + 1);
    }

    /** Whether this path is below the given folder. */
    public boolean isBelow(RepoPath folder) {
        return value.length() > folder.value.length()
                && value.startsWith(folder.value)
                && value.charAt(folder.value.length()) == '/';
    }

    @Override
    public int compareTo(RepoPath other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
