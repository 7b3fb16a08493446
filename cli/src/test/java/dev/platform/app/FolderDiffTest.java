package dev.platform.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.finding.Finding;
import dev.platform.finding.Findings;
import dev.platform.git.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderDiffTest {
    private static final String CONFIG =
            "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, namespace: p}\ndata: {a: %s}\n";

    @TempDir
    Path root = Path.of("");

    private final Findings findings = new Findings();

    @BeforeEach
    void make() throws IOException {
        Sandbox.write(root, "before/shop/config.yaml", CONFIG.formatted("one"));
        Sandbox.write(root, "after/shop/config.yaml", CONFIG.formatted("two"));
    }

    private RenderedDiff diff(String before, String after) {
        return FolderDiff.of(root.resolve(before), root.resolve(after), LocalDate.EPOCH, findings);
    }

    @Test
    void twoFoldersAreCompared() {
        assertThat(diff("before", "after").diff().changes())
                .singleElement()
                .satisfies(change -> assertThat(change.edits()).hasSize(1));
        assertThat(diff("before", "before").diff().changes()).isEmpty();
        assertThat(findings.sorted()).isEmpty();
    }

    @Test
    void whatStandsBesideAChangeIsSeen() throws IOException {
        String deployment = """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web, namespace: p}
                spec: {template: {spec: {containers: [{name: web, envFrom: [{configMapRef: {name: a}}]}]}}}
                """;
        Sandbox.write(root, "before/shop/deployment.yaml", deployment);
        Sandbox.write(root, "after/shop/deployment.yaml", deployment);
        Files.delete(root.resolve("after/shop/config.yaml"));
        assertThat(diff("before", "after").diff().dangers())
                .extracting(danger -> danger.rule())
                .contains("R-DATA-09");
    }

    @Test
    void aFolderWithoutFilesAndAFileThatIsNoneAreSaid() throws IOException {
        diff("before", "nowhere");
        assertThat(findings.sorted()).extracting(Finding::rule).containsExactly("folder-has-files");
        Sandbox.write(root, "after/shop/config.yaml", CONFIG.formatted("two") + "---\n" + CONFIG.formatted("two"));
        diff("before", "after");
        assertThat(findings.sorted()).extracting(Finding::rule).contains("yaml-is-one-document");
    }
}
