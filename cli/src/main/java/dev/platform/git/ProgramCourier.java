package dev.platform.git;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/**
 * Carries commits with the {@code git} program, and so with the user's keys, credential helpers and proxies.
 *
 * @param environment variables for the program, beside its parent's
 */
record ProgramCourier(Repository repository, Map<String, String> environment) implements Courier {
    @Override
    public Answer push(ObjectId commit, Destination to) throws IOException {
        Outcome outcome = git("push", "--porcelain", to.remote(), commit.name() + ":" + to.branch());
        String line = outcome.words()
                .lines()
                .filter(words -> words.contains("\t" + commit.name() + ":" + to.branch() + "\t"))
                .findFirst()
                .orElse("");
        if (outcome.exitCode() == 0) {
            return line.startsWith("=") ? Answer.UP_TO_DATE : Answer.ACCEPTED;
        }
        if (line.startsWith("!") && RemoteWords.sayMoved(line)) {
            return Answer.MOVED;
        }
        throw RemoteWords.refusal("push to " + to.label(), outcome.words(), null);
    }

    @Override
    public void fetch(Destination from) throws IOException {
        Outcome outcome = git("fetch", "--no-tags", from.remote(), "+" + from.branch() + ":" + from.tracking());
        if (outcome.exitCode() != 0) {
            throw RemoteWords.refusal("fetch " + from.label(), outcome.words(), null);
        }
        repository.getRefDatabase().refresh();
    }

    private record Outcome(int exitCode, String words) {}

    private Outcome git(String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("git", "-C", repository.getWorkTree().getPath()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        prepare(builder.environment());
        Process process = builder.start();
        process.getOutputStream().close();
        try (InputStream words = process.getInputStream()) {
            String said = new String(words.readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), said);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for git");
        } finally {
            process.destroy();
        }
    }

    /** Java 22 to 24 say yes without a terminal too; then git itself finds none to ask on. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isOnTerminal() {
        return System.console() != null;
    }

    private void prepare(Map<String, String> variables) {
        // In a Git hook these name the repository of the hook; ours is named by -C.
        variables.keySet().removeAll(List.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"));
        // Its words are read by RemoteWords, which knows English.
        variables.put("LC_ALL", "C");
        if (!isOnTerminal()) {
            variables.put("GIT_TERMINAL_PROMPT", "0");
        }
        variables.putAll(environment);
    }
}
