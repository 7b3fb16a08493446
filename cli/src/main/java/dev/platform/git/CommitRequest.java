package dev.platform.git;

import dev.platform.tree.RepoPath;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a command wants to commit.
 *
 * @param paths the files it wrote or removed, and no others
 * @param branch made at the current commit and switched to; null commits to the current branch
 */
public record CommitRequest(
        Set<RepoPath> paths, String message, @Nullable String branch) {
    public CommitRequest {
        paths = Set.copyOf(paths);
        message = message.strip() + "\n";
    }

    public CommitRequest(Set<RepoPath> paths, String message) {
        this(paths, message, null);
    }

    public CommitRequest onBranch(String name) {
        return new CommitRequest(paths, message, name);
    }
}
