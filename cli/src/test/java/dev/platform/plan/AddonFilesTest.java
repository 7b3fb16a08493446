package dev.platform.plan;

import static dev.platform.SampleRepository.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import dev.platform.tree.RepoPath;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class AddonFilesTest {
    private static final String MANIFEST = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}";
    private static final SampleRepository KEDA = SampleRepository.empty()
            .cluster("addons: {keda: {version: 2.18.0}}")
            .with("addons/keda/addon.yaml", """
                    apiVersion: platform.dev/v1
                    kind: Addon
                    metadata: {name: keda}
                    spec: {namespace: keda-system, wave: -50, chart: {name: keda, repository: "https://charts.acme.example"}}
                    """)
            .with("addons/keda/2.18.0/version.yaml", """
                    apiVersion: platform.dev/v1
                    kind: AddonVersion
                    metadata: {name: keda}
                    spec: {chartVersion: 2.18.1}
                    """)
            .with("addons/keda/2.18.0/values.yaml", "replicas: 2\n")
            .with("addons/keda/2.18.0/manifests/a.yaml", MANIFEST)
            .with("addons/keda/2.19.0/manifests/b.yaml", MANIFEST);

    @Test
    void thePinnedManifestsAreCopied() {
        assertThat(KEDA.render().text(RepoPath.of("clusters", "production", "addons", "keda", "a.yaml")))
                .isEqualTo(
                        "# Rendered by platform from addons/keda/2.18.0/manifests/a.yaml; do not edit, change that file"
                                + " and run: platform render\n" + MANIFEST + "\n");
        assertThat(KEDA.render().files().keySet()).noneMatch(path -> path.name().equals("b.yaml"));
    }

    @Test
    void anAddonIsItsFolderAndItsChart() {
        assertThat(KEDA.spec("argocd/addons/keda.yaml").get("sources")).isEqualTo(yaml("""
                                - repoURL: https://git.acme.example/platform.git
                                  targetRevision: refs/heads/main
                                  path: clusters/production/addons/keda
                                  directory: {include: "*.yaml"}
                                - repoURL: https://charts.acme.example
                                  chart: keda
                                  targetRevision: 2.18.1
                                  helm: {releaseName: keda, valuesObject: {replicas: 2}}
                                """));
        assertThat(KEDA.spec("argocd/addons/keda.yaml").get("destination"))
                .isEqualTo(yaml("{server: https://kubernetes.default.svc, namespace: keda-system}"));
    }

    @Test
    void whatSyncsTheRestIsAppliedByHandIfItIsVendored() {
        SampleRepository vendored = KEDA.edit("addons/keda/2.18.0/version.yaml", "2.18.1}", "2.18.1, vendored: true}")
                .edit("addons/keda/addon.yaml", "wave: -50", "provides: [gitops], wave: -50");
        assertThat(vendored.render().files().keySet())
                .extracting(RepoPath::value)
                .contains("clusters/production/bootstrap/a.yaml")
                .doesNotContain(
                        "clusters/production/argocd/addons/keda.yaml", "clusters/production/addons/keda/a.yaml");
    }

    @Test
    void withoutManifestsThereIsOnlyTheChart() {
        assertThat(KEDA.without("addons/keda/2.18.0/manifests/a.yaml")
                        .spec("argocd/addons/keda.yaml")
                        .get("sources"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(1);
    }

    @Test
    void aPolicyHasABindingInItsMode() {
        SampleRepository policies = KEDA.with("addons/keda/2.18.0/policies/images.yaml", """
                        apiVersion: admissionregistration.k8s.io/v1
                        kind: ValidatingAdmissionPolicy
                        metadata: {name: images}
                        spec: {paramKind: {apiVersion: v1, kind: ConfigMap}}
                        """);
        assertThat(policies.spec("addons/keda/validatingadmissionpolicy-images.yaml"))
                .isEqualTo(yaml("{paramKind: {apiVersion: v1, kind: ConfigMap}}"));
        assertThat(policies.spec("addons/keda/validatingadmissionpolicybinding-images.yaml"))
                .isEqualTo(yaml("""
                        policyName: images
                        paramRef: {name: policy-parameters, namespace: argocd, parameterNotFoundAction: Deny}
                        validationActions: [Deny]
                        """));
        assertThat(policies.object("addons/keda/configmap-policy-parameters.yaml")
                        .get("data"))
                .isEqualTo(yaml("""
                        cluster: production
                        databaseNetworks: ""
                        internalNetworks: "10.0.0.0/8,fd00:10::/32"
                        issuer: platform
                        minimumUser: "10000"
                        nodeLocalDns: ""
                        platformGroup: platform-admins
                        prometheus: http://prometheus-operated.monitoring.svc:9090
                        providerNetworks: ""
                        repository: https://git.acme.example/platform.git
                        requireDigest: "false"
                        revision: refs/heads/main
                        server: https://kubernetes.default.svc
                        """));
        assertThat(policies.cluster("addons: {keda: {version: 2.18.0}}\npolicies: {images: Audit}")
                        .spec("addons/keda/validatingadmissionpolicybinding-images.yaml")
                        .get("validationActions"))
                .isEqualTo(yaml("[Audit, Warn]"));
    }
}
