package dev.platform.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.finding.Finding;
import dev.platform.finding.Findings;
import dev.platform.finding.Severity;
import dev.platform.tree.RepoPath;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeletionsTest {
    private static final List<RepoPath> FILES = Stream.of(
                    "products/shop/base/a.yaml",
                    "products/shop/base/b.yaml",
                    "products/shop/web/c.yaml",
                    "argocd/applications/shop/d.yaml")
            .map(path -> RepoPath.of("clusters", "production", path))
            .toList();

    private static List<Finding> check(int allowed) {
        Findings findings = new Findings();
        new Deletions(FILES).check(allowed, Severity.ERROR, findings);
        return findings.sorted();
    }

    @Test
    void asManyAsAllowedMayGo() {
        assertThat(check(4)).isEmpty();
        assertThat(check(5)).isEmpty();
    }

    @Test
    void oneMoreIsRefusedWithTheFoldersThatLoseMostAndTheFlag() {
        assertThat(check(3)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("deletes-are-meant");
            assertThat(finding.where()).hasToString("clusters/production/products/shop");
            assertThat(finding.message())
                    .contains("4 rendered files", "no more than 3")
                    .contains(
                            "3 in clusters/production/products/shop, 1 in clusters/production/argocd/applications/shop");
            assertThat(finding.hint()).contains("--max-deletes 4");
        });
    }
}
