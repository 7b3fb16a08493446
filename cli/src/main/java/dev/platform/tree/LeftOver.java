package dev.platform.tree;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** What a run has left in a repository that writes there, or was killed while it did. */
public enum LeftOver {
    NOTHING,
    /** Somebody writes at the moment. */
    RUNNING,
    /** New files wait, and none has been put in its place. */
    FILES,
    /** Some files are in their place and some wait; the next run that writes finishes it. */
    UPDATE;

    /** Looks, and changes nothing. Throws if what is there was not left behind in this folder. */
    public static LeftOver of(Path root) {
        StagingFolder staging = new StagingFolder(root);
        if (!Files.exists(staging.path(), LinkOption.NOFOLLOW_LINKS)) {
            return NOTHING;
        }
        if (RepositoryLock.isHeld(staging)) {
            return RUNNING;
        }
        if (!Journal.exists(staging)) {
            return FILES;
        }
        Journal.read(staging);
        return UPDATE;
    }
}
