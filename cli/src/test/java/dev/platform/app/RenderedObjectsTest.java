package dev.platform.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.platform.SampleRepository;
import dev.platform.finding.Finding;
import dev.platform.finding.Findings;
import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenderedObjectsTest {
    private static final String OBJECT =
            "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web, namespace: shop}\n";

    private static List<Finding> check(String... texts) {
        FileTree tree = FileTree.empty();
        for (int i = 0; i < texts.length; i++) {
            tree = tree.with(RepoPath.of(i + ".yaml"), texts[i]);
        }
        Findings findings = new Findings();
        RenderedObjects.check(tree, findings);
        return findings.sorted();
    }

    @Test
    void whatIsRenderedIsWhole() {
        Findings findings = new Findings();
        RenderedObjects.check(SampleRepository.shop("metrics: {}").render(), findings);
        assertThat(findings.sorted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"apiVersion: apps/v1\n", "kind: Deployment\n", "metadata: {name: web, namespace: shop}\n"})
    void anObjectHasItsIdentity(String part) {
        assertThat(check(OBJECT.replace(part, "") + "spec: {}\n"))
                .extracting(Finding::rule, finding -> finding.where().file())
                .containsExactly(tuple("objects-are-whole", "0.yaml"));
    }

    @Test
    void aFieldHasAValue() {
        assertThat(check(OBJECT + "spec:\n  ports:\n  - name:\n"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("objects-are-whole");
                    assertThat(finding.where().line()).isEqualTo(6);
                    assertThat(finding.message()).contains("no value");
                });
    }

    @Test
    void anObjectHasOneFile() {
        assertThat(check(OBJECT, OBJECT)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("objects-have-one-owner");
            assertThat(finding.message()).contains("Deployment 'web' is rendered in 0.yaml too");
        });
    }

    @Test
    void otherVersionsOfAGroupAreTheSameObject() {
        assertThat(check(OBJECT, OBJECT.replace("apps/v1", "apps/v1beta1"))).hasSize(1);
    }

    @Test
    void otherGroupsNamespacesKindsAndNamesAreOtherObjects() {
        assertThat(check(
                        OBJECT,
                        OBJECT.replace("apps/v1", "v1"),
                        OBJECT.replace("shop", "pay"),
                        OBJECT.replace("Deployment", "StatefulSet"),
                        OBJECT.replace("web", "api")))
                .isEmpty();
    }
}
