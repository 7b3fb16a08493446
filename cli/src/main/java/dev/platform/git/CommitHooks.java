package dev.platform.git;

import dev.platform.finding.PlatformException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.api.errors.AbortedByHookException;
import org.eclipse.jgit.hooks.Hooks;
import org.eclipse.jgit.lib.Repository;

/** Runs the user's hooks around a commit; what they print is kept for the message, never printed. */
final class CommitHooks {
    private final Repository repository;
    private final ByteArrayOutputStream words = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(words, true, StandardCharsets.UTF_8);

    CommitHooks(Repository repository) {
        this.repository = repository;
    }

    void beforeCommit() throws IOException {
        try {
            Hooks.preCommit(repository, out, out).call();
        } catch (AbortedByHookException e) {
            throw refusal(e);
        }
    }

    String message(String written) throws IOException {
        try {
            return Hooks.commitMsg(repository, out, out)
                    .setCommitMessage(written)
                    .call();
        } catch (AbortedByHookException e) {
            throw refusal(e);
        }
    }

    void afterCommit() {
        try {
            Hooks.postCommit(repository, out, out).call();
        } catch (IOException | AbortedByHookException e) {
            // The commit is made; Git too ignores how this hook ends.
            words.reset();
        }
    }

    private PlatformException refusal(AbortedByHookException cause) {
        String said = words.toString(StandardCharsets.UTF_8).strip();
        return new PlatformException(
                "the hook '" + cause.getHookName() + "' refused the commit" + (said.isEmpty() ? "" : ": " + said),
                "do what the hook asks for, then run this again; nothing was committed",
                cause);
    }
}
