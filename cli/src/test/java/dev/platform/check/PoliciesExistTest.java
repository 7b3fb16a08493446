package dev.platform.check;

import dev.platform.SampleRepository;
import org.junit.jupiter.api.Test;

class PoliciesExistTest {
    private static final String POLICY = """
            apiVersion: admissionregistration.k8s.io/v1
            kind: ValidatingAdmissionPolicy
            metadata: {name: images}
            spec: {}
            """;

    private static SampleRepository cluster(String more) {
        return SampleRepository.empty()
                .cluster(more)
                .with("addons/rules/addon.yaml", addon("rules"))
                .with("addons/rules/1.0.0/policies/images.yaml", POLICY)
                .with("addons/more/addon.yaml", addon("more"))
                .with("addons/more/1.0.0/policies/images.yaml", POLICY);
    }

    private static String addon(String name) {
        return "apiVersion: platform.dev/v1\nkind: Addon\nmetadata: {name: " + name
                + "}\nspec: {namespace: argocd, wave: -85}\n";
    }

    @Test
    void aPolicyOfAPinnedAddonIsRight() {
        cluster("addons: {rules: {version: 1.0.0}}\npolicies: {images: Audit}").assertIsRight();
    }

    @Test
    void anUnknownPolicyIsWrong() {
        cluster("addons: {rules: {version: 1.0.0}}\npolicies: {imagse: Audit}")
                .assertFinds(
                        "policies-exist", "clusters/production/cluster.yaml:9:22", "'imagse'", "use one of [images]");
    }

    @Test
    void aPolicyOfNoPinnedAddonIsWrong() {
        cluster("policies: {images: Audit}")
                .assertFinds("policies-exist", "clusters/production/cluster.yaml:8:22", "'images'", "pin an add-on");
    }

    @Test
    void twoAddonsHaveNoPolicyOfTheSameName() {
        cluster("addons: {more: {version: 1.0.0}, rules: {version: 1.0.0}}")
                .assertFinds("policies-exist", "clusters/production/cluster.yaml:8:43", "'images'", "rename one");
    }
}
