package dev.platform.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import dev.platform.golden.GoldenUpdate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AddonsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "reference", "addons.md");
    private static final Path CLUSTER = Path.of("..", "clusters", "production", "cluster.yaml");

    @Test
    void thePageSaysWhatTheFoldersSay() throws IOException {
        SampleRepository catalogue = CatalogueTest.repository();
        Map<String, ?> pinned = catalogue
                .with("clusters/production/cluster.yaml", Files.readString(CLUSTER))
                .platform()
                .cluster()
                .addons();
        String page = AddonsPage.text(catalogue.platform(), pinned);
        if (GoldenUpdate.isOn()) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).as(GoldenUpdate.command(getClass())).hasContent(page);
    }
}
