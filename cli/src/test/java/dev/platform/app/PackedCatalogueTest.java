package dev.platform.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.golden.GoldenUpdate;
import dev.platform.tree.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PackedCatalogueTest {
    private static final Path REPOSITORY = Path.of("..");
    private static final Path INDEX = Path.of("src", "main", "resources", "catalogue.txt");

    private static List<String> written() throws IOException {
        try (Stream<Path> files = Files.walk(REPOSITORY.resolve("addons"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> REPOSITORY.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void itHasEveryFileOfTheCatalogue() throws IOException {
        String index = written().stream().map(path -> path + "\n").collect(Collectors.joining());
        if (GoldenUpdate.isOn()) {
            Files.writeString(INDEX, index);
        }
        assertThat(INDEX).as(GoldenUpdate.command(getClass())).hasContent(index);
    }

    @Test
    void itSpeaksOfTheCompanyThatHasIt() {
        FileTree files = PackedCatalogue.files("umbrella", "cloud.umbrella.example");
        assertThat(files.files()).hasSameSizeAs(PackedCatalogue.paths());
        assertThat(files.files().values())
                .noneMatch(text -> text.contains("acme.example") || text.contains("acme-"))
                .anyMatch(text -> text.contains("domainFilters: [cloud.umbrella.example]"))
                .anyMatch(text -> text.contains("umbrella-loki-chunks"));
    }
}
