package dev.platform.git;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file as one commit made it.
 *
 * @param when the commit came to the branch
 * @param text null if the commit has no such file
 */
public record FileRevision(
        String commit,
        Instant when,
        String author,
        @Nullable String text) {}
