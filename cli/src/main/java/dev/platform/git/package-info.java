/**
 * Floor 3: commits and pushes; the only door to JGit.
 *
 * <p>A command asks {@link dev.platform.git.GitRepository} whether it may commit, writes its files, commits exactly
 * these, and pushes. What fails before the branch moves leaves the repository as it was.
 */
@NullMarked
package dev.platform.git;

import org.jspecify.annotations.NullMarked;
