package dev.platform.app;

import dev.platform.finding.Location;
import dev.platform.model.Platform;
import dev.platform.tree.RepoPath;
import java.util.SortedMap;

/**
 * What the platform would be if one field of a spec were different.
 *
 * @param place where the field is, or could be added
 * @param field its path within the file
 * @param isWritten whether somebody wrote it, so that it isn't a default
 * @param changed the text of each rendered file that would not be what it is; without those that would go
 */
public record Variation(
        Location place, String field, boolean isWritten, Platform platform, SortedMap<RepoPath, String> changed) {}
