package dev.platform.git;

import org.jspecify.annotations.Nullable;

/**
 * Where the repository stands.
 *
 * @param commit null before the first commit
 * @param branch without {@code refs/heads/}; null when HEAD is detached
 */
public record Head(@Nullable String commit, @Nullable String branch) {}
