package dev.platform.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.golden.GoldenUpdate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PoliciesPageTest {
    private static final Path PAGE = Path.of("..", "docs", "reference", "policies.md");

    @Test
    void thePageSaysWhatThePoliciesSay() throws IOException {
        String page = PoliciesPage.text(Policies.of(PolicyCasesTest.tree()), PolicyCasesTest.sources());
        if (GoldenUpdate.isOn()) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).as(GoldenUpdate.command(getClass())).hasContent(page);
    }
}
