package dev.platform.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.platform.diff.TreeDiff;
import dev.platform.finding.PlatformException;
import dev.platform.git.Sandbox;
import dev.platform.tree.RepoPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderedDiffTest {
    @TempDir
    Path root = Path.of("");

    @BeforeEach
    void makeRepository() throws IOException {
        TestRepository.withGit(root);
    }

    private TreeDiff diff(String base, @Nullable String head) {
        return RenderedDiff.of(root, base, head, LocalDate.of(2026, 11, 1), Steps.UNHEARD)
                .diff();
    }

    private void change(RepoPath path, String before, String after) throws IOException {
        Path file = root.resolve(path.value());
        Files.writeString(file, Files.readString(file).replace(before, after));
    }

    @Test
    void whatIsOnDiskIsComparedWithTheLastCommit() throws IOException {
        assertThat(diff("HEAD", null).changes()).isEmpty();
        change(TestRepository.DEPLOYMENT, "shop/web:1.0.0", "shop/web:1.1.0");
        assertThat(diff("HEAD", null).changes()).singleElement().satisfies(change -> {
            assertThat(change.key()).hasToString("Deployment shop/web");
            assertThat(change.restarts()).isTrue();
        });
    }

    @Test
    void whatIsNewOrGoneOnDiskIsSeen() throws IOException {
        Files.delete(root.resolve(TestRepository.DEPLOYMENT.value()));
        Files.writeString(
                root.resolve("clusters/production/products/shop/web/configmap.yaml"),
                "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, namespace: shop}\n");
        assertThat(diff("HEAD", null).changes())
                .extracting(change -> change.kind() + " " + change.key())
                .containsExactly("added ConfigMap shop/a", "removed Deployment shop/web");
    }

    @Test
    void aBranchIsComparedWithWhereItBegan() throws IOException {
        Sandbox.git(root, "checkout", "-q", "-b", "topic");
        change(TestRepository.DEPLOYMENT, "shop/web:1.0.0", "shop/web:1.1.0");
        Sandbox.git(root, "commit", "-q", "-a", "-m", "Deploy");
        Sandbox.git(root, "checkout", "-q", "main");
        Files.delete(root.resolve("clusters/production/products/shop/web/service.yaml"));
        Sandbox.git(root, "commit", "-q", "-a", "-m", "Others go on");
        assertThat(diff("main", "topic").changes())
                .singleElement()
                .satisfies(change -> assertThat(change.key())
                        .as("what others removed meanwhile isn't the branch's")
                        .hasToString("Deployment shop/web"));
    }

    @Test
    void aRevisionThatIsNotThereIsSaid() {
        assertThatThrownBy(() -> diff("nowhere", null))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("there is no revision 'nowhere'");
    }
}
