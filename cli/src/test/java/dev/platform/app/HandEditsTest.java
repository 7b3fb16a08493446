package dev.platform.app;

import static dev.platform.app.TestRepository.DEPLOYMENT;
import static dev.platform.app.TestRepository.LOCK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.finding.Finding;
import dev.platform.finding.Findings;
import dev.platform.finding.Severity;
import dev.platform.plan.Layout;
import dev.platform.tree.RepoPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandEditsTest {
    @TempDir
    Path folder = Path.of("");

    private TestRepository repository = new TestRepository(folder);

    @BeforeEach
    void write() throws IOException {
        repository = TestRepository.of(folder);
    }

    private List<Finding> edits() {
        Findings findings = new Findings();
        repository.render().tellHandEdits(Severity.ERROR, findings);
        return findings.sorted();
    }

    @Test
    void anEditedFileIsNamedWithItsLineAndWhereTheEditBelongs() throws IOException {
        repository.write(DEPLOYMENT, repository.text(DEPLOYMENT).replace("kind: Deployment", "kind: Deploy"));

        assertThat(edits()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("rendered-files-are-kept");
            assertThat(finding.where()).hasToString(DEPLOYMENT + ":3:1");
            assertThat(finding.hint())
                    .contains("products/shop/product.yaml", "templates/service/deployment.yaml.mustache")
                    .contains("platform explain " + DEPLOYMENT + " 3");
        });
    }

    @Test
    void aFileThatIsOnlyOldIsNoEdit() throws IOException {
        RepoPath spec = Layout.productSpec("shop");
        repository.write(spec, repository.text(spec).replace("8080", "8081"));

        assertThat(repository.render().changes().changed()).contains(DEPLOYMENT);
        assertThat(edits()).isEmpty();
    }

    @Test
    void anOldFileThatIsEditedTooIsOneWithoutALine() throws IOException {
        aFileThatIsOnlyOldIsNoEdit();
        repository.write(DEPLOYMENT, repository.text(DEPLOYMENT) + "# mine\n");

        assertThat(edits()).extracting(finding -> finding.where().toString()).containsExactly(DEPLOYMENT.value());
    }

    @Test
    void aRemovedFileIsOne() throws IOException {
        Files.delete(folder.resolve(DEPLOYMENT.value()));

        assertThat(edits()).extracting(Finding::message).containsExactly("this rendered file was removed by hand");
    }

    @Test
    void withoutALockNothingCanBeTold() throws IOException {
        repository.write(DEPLOYMENT, "mine\n");
        Files.delete(folder.resolve(LOCK.value()));

        assertThat(repository.render().changes().changed()).containsExactly(DEPLOYMENT);
        assertThat(edits()).isEmpty();
    }
}
