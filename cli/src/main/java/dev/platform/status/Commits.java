package dev.platform.status;

import dev.platform.tree.RepoPath;

/** How a commit that was synced stands to the one that is checked out here. */
@FunctionalInterface
public interface Commits {
    /** The relation of two commits, as far as a folder is concerned. */
    enum Relation {
        /** The folder is the same in both. */
        CURRENT,
        /** Ours has something that isn't synced yet. */
        PENDING,
        /** What is synced isn't here yet: ours is older, or doesn't know it. */
        UNSEEN;
    }

    Relation of(String revision, RepoPath folder);
}
