package dev.platform.git;

import dev.platform.tree.RepoPath;
import org.jspecify.annotations.Nullable;

/**
 * What one commit did to a file.
 *
 * @param before null if the commit made it
 * @param after the file as the commit left it
 */
public record FileEdit(RepoPath path, @Nullable String before, FileRevision after) {}
