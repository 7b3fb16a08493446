package dev.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.golden.GoldenUpdate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CommandsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "reference", "commands.md");

    @Test
    void thePageHasEachCommandAsItIs() throws IOException {
        String page = CommandsPage.of(InProcess.commands());
        if (GoldenUpdate.isOn()) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).as(GoldenUpdate.command(getClass())).hasContent(page);
    }
}
