package dev.platform.tree;

/** A path relative to the repository's root, with forward slashes, that can never leave the root. */
public record RepoPath(String value) implements Comparable<RepoPath> {
    /** A part of no more dots than this, or of none, is no name: it is the folder itself, or the one above. */
    private static final int STEP = 2;

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
        int length = value.length();
        // Of the part so far; other characters than dots make it longer than any step.
        int dots = 0;
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c == '\\' || c == '\0' || (c == '/' && dots <= STEP)) {
                return false;
            }
            dots = c == '/' ? 0 : dots + (c == '.' ? 1 : STEP + 1);
        }
        return dots > STEP;
    }

    public RepoPath resolve(String child) {
        return new RepoPath(value + "/" + child);
    }

    /** The folder that this is in. */
    public RepoPath parent() {
        return new RepoPath(folder());
    }

    /** The folder that this is in; empty for the root, which is no path of its own. */
    String folder() {
        return value.substring(0, Math.max(value.lastIndexOf('/'), 0));
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
