package dev.platform.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SpecsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "reference", "specs.md");

    @Test
    void thePageSaysWhatTheRecordsSay() throws IOException {
        String page = SpecsPage.text();
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE)
                .as("accept it with: mvn test -Dtest=SpecsPageTest -Dgolden.update=true")
                .hasContent(page);
    }
}
