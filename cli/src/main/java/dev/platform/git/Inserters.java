package dev.platform.git;

import org.eclipse.jgit.internal.storage.file.ObjectDirectory;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;

/**
 * Chooses how new objects are stored. One pack is about ten times faster than thousands of loose files, but JGit offers
 * it only in an internal class, which stays behind this one.
 */
final class Inserters {
    private static final int MANY = 200;

    private Inserters() {}

    static ObjectInserter forFiles(int count, Repository repository) {
        return count >= MANY && repository.getObjectDatabase() instanceof ObjectDirectory directory
                ? directory.newPackInserter()
                : repository.newObjectInserter();
    }
}
