package dev.platform.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A folder where somebody works: programs see his name, nothing of this machine's settings of Git, and the program that
 * was built here as the installed one.
 *
 * @param more variables that they see as well
 */
record Workplace(Path folder, Map<String, String> more) {
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "GIT_CONFIG_GLOBAL", "/dev/null",
            "GIT_CONFIG_NOSYSTEM", "1",
            "GIT_AUTHOR_NAME", "E2E",
            "GIT_AUTHOR_EMAIL", "e2e@platform.example",
            "GIT_COMMITTER_NAME", "E2E",
            "GIT_COMMITTER_EMAIL", "e2e@platform.example",
            "PLATFORM_HOME", Tree.REPOSITORY.toString());

    Workplace(Path folder) {
        this(folder, Map.of());
    }

    /** A program that has ended, with its exit code and all that it said. */
    record Ended(String command, int code, String said) {
        String well() {
            assertThat(code).as(this::toString).isZero();
            return said;
        }

        @Override
        public String toString() {
            return command + " ended with " + code + ": " + said;
        }
    }

    Workplace with(Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(more);
        all.putAll(variables);
        return new Workplace(folder, Map.copyOf(all));
    }

    Ended run(String... words) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_") || name.startsWith("GITHUB_"));
        builder.environment().putAll(ENVIRONMENT);
        builder.environment().putAll(more);
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Ended(List.of(words).toString(), process.waitFor(), said);
    }

    /** Runs lines of a workflow as GitHub does. */
    Ended lines(String lines) throws IOException, InterruptedException {
        return run("bash", "--noprofile", "--norc", "-e", "-c", lines);
    }

    void git(String... words) throws IOException, InterruptedException {
        String[] command = new String[words.length + 1];
        command[0] = "git";
        System.arraycopy(words, 0, command, 1, words.length);
        run(command).well();
    }
}
