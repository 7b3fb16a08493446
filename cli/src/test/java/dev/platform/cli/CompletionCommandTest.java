package dev.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.cli.ConsoleSession.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionCommandTest {
    private final Path folder;

    CompletionCommandTest(@TempDir Path temp) {
        folder = temp;
    }

    private Outcome completion(String shell) {
        return new ConsoleSession(folder, List.of()).run("completion", shell);
    }

    @Test
    void bashCompletesCommandsAndOptions() throws Exception {
        Outcome outcome = completion("bash");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(complete(outcome.out(), "platform", "new-")).contains("new-product", "new-service");
        assertThat(complete(outcome.out(), "platform", "render", "--ch")).contains("--check");
    }

    @Test
    void wordsAreCompletedInLowerCase() throws Exception {
        String script = completion("bash").out();

        assertThat(complete(script, "platform", "list", "")).contains("products", "teams");
        assertThat(complete(script, "platform", "list", "-o", "")).contains("json", "yaml");
    }

    @Test
    void zshLoadsTheBashScript() {
        assertThat(completion("zsh").out()).startsWith("autoload -Uz compinit bashcompinit");
    }

    /** What bash offers for the last word. */
    private List<String> complete(String script, String... words) throws IOException, InterruptedException {
        Path file = Files.writeString(
                folder.resolve("completion.bash"),
                script + "\nCOMP_WORDS=(\"$@\")\nCOMP_CWORD=$(($# - 1))\nCOMP_LINE=\"$*\"\nCOMP_POINT=${#COMP_LINE}\n"
                        + "_complete_platform\nprintf '%s\\n' \"${COMPREPLY[@]}\"\n");
        ProcessBuilder builder = new ProcessBuilder("bash", file.toString());
        builder.command().addAll(List.of(words));
        Process process = builder.start();
        List<String> replies = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        process.waitFor();
        return replies;
    }
}
