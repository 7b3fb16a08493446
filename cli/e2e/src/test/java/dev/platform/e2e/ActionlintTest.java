package dev.platform.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What actionlint says to the workflows of this repository, and to those of new ones: nothing. */
@ExtendWith(Actionlint.class)
class ActionlintTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void thisRepositorysWorkflowsAreSound() throws IOException, InterruptedException {
        assertThat(Actionlint.findings(Tree.REPOSITORY)).isEmpty();
    }

    @Test
    void newRepositoriesWorkflowsAreSound() throws IOException, InterruptedException {
        assertThat(Actionlint.findings(ScratchRepository.make(folder).folder())).isEmpty();
    }

    @Test
    void mistakesAreFound() throws IOException, InterruptedException {
        Path repository = ScratchRepository.make(folder).folder();
        Path check = repository.resolve(".github/workflows/pull-request.yml");
        Files.writeString(
                check,
                Files.readString(check)
                        .replace("run: .github/check \"$BASE\"", "run: echo ${{ github.event.pull_request.title }}")
                        .replace("needs.check.outputs.danger", "needs.check.outputs.dangers"));

        assertThat(Actionlint.findings(repository))
                .contains("\"github.event.pull_request.title\" is potentially untrusted", "\"dangers\" is not defined");
    }
}
