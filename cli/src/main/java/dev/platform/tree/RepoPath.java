package dev.platform.tree;

/** A path relative to the repository's root, with forward slashes, that can never leave the root. */
public record RepoPath(String value) implements Comparable<RepoPath> {
    public RepoPath {
        if (!isSafe(value)) {
            throw new IllegalArgumentException("not a path inside the repository: '" + value + "'");
        }
    }

    public static RepoPath of(String first, String... more) {
        return new RepoPath(more.length == 0 ? first : first + "/" + String.join("/", more));
    }

    /** Whether it is a path inside the repository. Without splitting: some fifty thousand of them are made in one run. */
    public static boolean isSafe(String value) {
        int start = 0;
        for (int i = 0; i <= value.length(); i++) {
            char c = i < value.length() ? value.charAt(i) : '/';
            if (c == '\\' || c == '\0') {
                return false;
            }
            if (c == '/') {
                if (isStep(value, start, i)) {
                    return false;
                }
                start = i + 1;
            }
        }
        return true;
    }

    /** Whether the part is nothing, {@code .} or {@code ..}. */
    private static boolean isStep(String value, int start, int end) {
        int length = end - start;
        return length <= 2 && value.startsWith("..".substring(0, length), start);
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

    /** The rest of this path below a folder that it is in. */
    public String below(RepoPath folder) {
        return value.substring(folder.value.length() + 1);
    }

    /** Whether this path is below the given folder. */
    public boolean isBelow(RepoPath folder) {
        return value.length() > folder.value.length()
                && value.startsWith(folder.value)
                && value.charAt(folder.value.length()) == '/';
    }

    /** Whether this is the given path, or below it. */
    public boolean isAtOrBelow(RepoPath path) {
        return equals(path) || isBelow(path);
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
