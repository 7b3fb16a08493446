package dev.platform.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.platform.finding.PlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RootFinderTest {
    private final Path root;

    RootFinderTest(@TempDir Path folder) throws IOException {
        this.root = folder.toRealPath();
    }

    @Test
    void theNearestFolderUpwardsWithSettingsIsTheRoot() {
        new Disk(root).file("platform.yaml", "").file("products/shop/extra/x.yaml", "");

        assertThat(RootFinder.find(root.resolve("products/shop/extra"))).isEqualTo(root);
        assertThat(RootFinder.find(root)).isEqualTo(root);
    }

    @Test
    void aLinkIntoTheRepositoryIsFollowed() {
        new Disk(root)
                .file("repo/platform.yaml", "")
                .file("repo/products/x", "")
                .link("short", "repo/products");

        assertThat(RootFinder.find(root.resolve("short"))).isEqualTo(root.resolve("repo"));
    }

    @Test
    void outsideOfARepositoryTheHintNamesInit() {
        assertThatThrownBy(() -> RootFinder.find(root))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining(root.toString())
                .extracting(e -> ((PlatformException) e).hint())
                .asString()
                .contains("platform init");
    }

    @Test
    void aFileAsStartIsRefused() throws IOException {
        Path file = Files.createFile(root.resolve("platform.yaml"));

        assertThatThrownBy(() -> RootFinder.find(file)).hasMessageContaining("is a file");
        assertThatThrownBy(() -> RootFinder.find(root.resolve("none"))).hasMessageContaining("does not exist");
    }
}
