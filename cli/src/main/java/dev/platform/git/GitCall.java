package dev.platform.git;

import dev.platform.finding.PlatformException;
import java.io.IOException;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.errors.LockFailedException;
import org.eclipse.jgit.errors.MissingObjectException;

/** Runs work on a repository and turns what JGit throws into words for the user. */
final class GitCall {
    /** Work that may fail in JGit's way. */
    interface Work<T> {
        T run() throws IOException, GitAPIException;
    }

    private GitCall() {}

    /** Runs the work; the task completes the sentence "cannot …". */
    static <T> T run(String task, Work<T> work) {
        try {
            return work.run();
        } catch (IOException | GitAPIException | JGitInternalException e) {
            throw failure(task, e);
        }
    }

    private static PlatformException failure(String task, Exception cause) {
        String problem = "cannot " + task + ": " + cause.getMessage();
        for (Throwable inner = cause; inner != null; inner = inner.getCause()) {
            if (inner instanceof LockFailedException lock) {
                return locked(task, lock);
            }
            if (inner instanceof MissingObjectException) {
                return new PlatformException(
                        problem, "a shallow or partial clone lacks it; fetch it with `git fetch --unshallow`", cause);
            }
        }
        return new PlatformException(problem, "run `git status` and `git fsck` to see what is wrong", cause);
    }

    private static PlatformException locked(String task, LockFailedException lock) {
        return new PlatformException(
                "cannot " + task + ": '" + lock.getFile() + "' is locked by another git process",
                "wait until it is done; if there is none, remove '" + lock.getFile() + ".lock'",
                lock);
    }
}
