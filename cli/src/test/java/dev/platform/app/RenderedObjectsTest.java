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

    @Test
    void policiesAreAskedAndPoliciesAreWhole() {
        String policy = """
                # Rendered by platform from addons/rules/1.0.0/policies/p.yaml; do not edit
                apiVersion: admissionregistration.k8s.io/v1
                kind: ValidatingAdmissionPolicy
                metadata: {name: no-web}
                spec:
                  matchConstraints:
                    resourceRules: [{apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [deployments]}]
                  validations:
                  - {expression: object.metadata.name != 'web', message: nothing is called web}
                """;
        String binding = """
                apiVersion: admissionregistration.k8s.io/v1
                kind: ValidatingAdmissionPolicyBinding
                metadata: {name: no-web}
                spec: {policyName: no-web, validationActions: [Deny]}
                """;
        String object = "# Rendered by platform from products/shop/product.yaml; do not edit\n" + OBJECT;
        assertThat(check(object, policy, binding)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("no-web");
            assertThat(finding.where()).hasToString("0.yaml:4:18");
            assertThat(finding.message()).isEqualTo("Deployment 'web': nothing is called web");
            assertThat(finding.hint()).startsWith("correct products/shop/product.yaml");
        });
        assertThat(check(object, policy, binding.replace("Deny", "Audit")))
                .extracting(finding -> finding.severity().toString())
                .containsExactly("warning");
        assertThat(check(object, policy.replace("!= 'web'", "=! 'web'"), binding))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("policy-is-whole");
                    assertThat(finding.hint()).isEqualTo("correct it in addons/rules/1.0.0/policies/p.yaml");
                });
    }
}
