package dev.platform.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import dev.platform.app.ClusterUpgrade.Step;
import dev.platform.finding.Findings;
import dev.platform.model.KubernetesVersion;
import dev.platform.tree.RepoPath;
import dev.platform.tree.TreeWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterUpgradeTest {
    private static final String CLUSTER = "clusters/production/cluster.yaml";

    @TempDir
    Path folder = Path.of("");

    private static String version(String name, String fields) {
        return "apiVersion: platform.dev/v1\nkind: AddonVersion\nmetadata: {name: " + name + "}\nspec: {" + fields
                + "}\n";
    }

    private static String range(String min, String max) {
        return "kubernetes: {min: \"" + min + "\", max: \"" + max + "\"}";
    }

    private static SampleRepository addon(SampleRepository repository, String name, int wave) {
        return repository.with(
                "addons/" + name + "/addon.yaml",
                "apiVersion: platform.dev/v1\nkind: Addon\nmetadata: {name: " + name + "}\nspec: {namespace: " + name
                        + ", wave: " + wave + "}\n");
    }

    private static SampleRepository version(SampleRepository repository, String name, String version, String fields) {
        String folder = "addons/" + name + "/" + version + "/";
        return repository
                .with(folder + "version.yaml", version(name, fields))
                .with(
                        folder + "manifests/" + name + ".yaml",
                        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: " + name + ", namespace: " + name + "}\n");
    }

    /** One that documents both, one that moves along. */
    private static SampleRepository repository() {
        SampleRepository all =
                SampleRepository.empty().cluster("addons: {clock: {version: 1.0.0}, scaler: {version: 1.35.0}}");
        all = addon(addon(all, "clock", -50), "scaler", -40);
        all = version(all, "clock", "1.0.0", range("1.34", "1.35"));
        all = version(all, "clock", "1.1.0", range("1.35", "1.36"));
        all = version(all, "clock", "1.2.0", range("1.36", "1.37"));
        all = version(all, "scaler", "1.35.0", range("1.35", "1.35"));
        return version(all, "scaler", "1.36.0", range("1.36", "1.36"));
    }

    private static ClusterUpgrade upgrade(SampleRepository repository, String to) {
        Findings findings = new Findings();
        Desired desired = Desired.of(repository.inputs(), findings);
        assertThat(findings.sorted()).isEmpty();
        return new ClusterUpgrade(Objects.requireNonNull(desired), KubernetesVersion.parse(to));
    }

    private static String said(SampleRepository repository, String to) {
        Findings findings = new Findings();
        upgrade(repository, to).check(findings);
        return findings.sorted().stream()
                .map(finding ->
                        finding.rule() + " " + finding.where() + ": " + finding.message() + " " + finding.hint())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void addOnsThatDocumentBothComeFirst() {
        assertThat(upgrade(repository(), "1.36").steps())
                .extracting(Step::title)
                .containsExactly(
                        "add-on clock 1.0.0 to 1.1.0",
                        "Kubernetes 1.35 to 1.36, with scaler 1.36.0; the machines by what keeps them");
        assertThat(said(repository(), "1.36"))
                .isEqualTo(
                        "addons-are-ready " + CLUSTER + ":8:19: 'clock' isn't ready for 1.36: version 1.0.0 documents"
                                + " Kubernetes 1.34 to 1.35 upgrade it to 1.1.0 first, which documents both");
    }

    @Test
    void theStepsLeadThereOneByOne() throws IOException {
        repository().writeTo(folder);
        TestRepository there = new TestRepository(folder);
        for (int i = 0; i < 2; i++) {
            Findings findings = new Findings();
            Desired now = Objects.requireNonNull(
                    Desired.of(Workspace.open(folder, findings).inputs(), findings));
            Step next = new ClusterUpgrade(now, KubernetesVersion.parse("1.36"))
                    .steps()
                    .get(0);
            try (TreeWriter writer = TreeWriter.open(folder)) {
                there.propose(next.wish()).write(writer, Steps.UNHEARD);
            }
        }
        assertThat(there.text(new RepoPath(CLUSTER)))
                .contains("version: \"1.36\"", "{clock: {version: 1.1.0}, scaler: {version: 1.36.0}}");
        assertThat(there.render().changes().isEmpty()).isTrue();
    }

    @Test
    void nodesComeAfterTheControlPlane() {
        SampleRepository all =
                SampleRepository.empty().cluster("addons: {kubernetes: {version: 1.35.1}, nodes: {version: 1.35.1}}");
        all = addon(all, "kubernetes", -50);
        all = addon(all, "nodes", -40).edit("addons/nodes/addon.yaml", "wave", "provides: [kubernetes-nodes], wave");
        all = version(all, "kubernetes", "1.35.1", range("1.35", "1.35"));
        all = version(all, "kubernetes", "1.36.2", range("1.36", "1.36"));
        all = version(all, "nodes", "1.35.1", range("1.35", "1.38"));
        all = version(all, "nodes", "1.36.2", range("1.36", "1.39"))
                .edit("addons/kubernetes/addon.yaml", "wave", "provides: [kubernetes], wave");
        assertThat(upgrade(all, "1.36").steps())
                .extracting(Step::title)
                .containsExactly("Kubernetes 1.35 to 1.36, with kubernetes 1.36.2", "nodes of nodes 1.35.1 to 1.36.2");
        assertThat(said(all, "1.36")).isEmpty();
        SampleRepository moved = all.edit(CLUSTER, "version: \"1.35\"", "version: \"1.36\"")
                .edit(CLUSTER, "kubernetes: {version: 1.35.1}", "kubernetes: {version: 1.36.2}");
        moved.assertIsRight();
        assertThat(upgrade(moved, "1.36").steps())
                .extracting(Step::title)
                .containsExactly("nodes of nodes 1.35.1 to 1.36.2");
        assertThat(upgrade(moved.edit(CLUSTER, "nodes: {version: 1.35.1}", "nodes: {version: 1.36.2}"), "1.36")
                        .steps())
                .isEmpty();
    }

    @Test
    void noMinorVersionIsSkippedAndNoneGoesBack() {
        SampleRepository bare = SampleRepository.empty();
        assertThat(said(bare, "1.36")).isEmpty();
        assertThat(said(bare, "1.35")).isEmpty();
        assertThat(said(bare, "1.37"))
                .startsWith(
                        "minors-are-not-skipped " + CLUSTER + ":5:25: from 1.35 there is no way to 1.37 in one step")
                .endsWith("upgrade to 1.36 first");
        assertThat(said(bare, "1.34")).contains("Kubernetes doesn't go back");
    }

    @Test
    void anAddOnThatNoVersionLeadsThereIsSaid() {
        SampleRepository alone = version(
                addon(SampleRepository.empty().cluster("addons: {clock: {version: 1.0.0}}"), "clock", -50),
                "clock",
                "1.0.0",
                range("1.34", "1.35"));
        assertThat(said(alone, "1.36")).contains("no version in addons/clock documents it");
    }

    private static String with(String manifest) {
        SampleRepository repository =
                addon(SampleRepository.empty().cluster("addons: {clock: {version: 1.0.0}}"), "clock", -50);
        return said(
                version(repository, "clock", "1.0.0", "notes: Old.")
                        .with("addons/clock/1.0.0/manifests/more.yaml", manifest)
                        .with("addons/clock/1.0.0/manifests/web.yaml", """
                                apiVersion: apps/v1
                                kind: Deployment
                                metadata: {name: web, namespace: clock}
                                spec: {replicas: 2, template: {metadata: {labels: {app: web, tier: a}}}}
                                """),
                "1.36");
    }

    private static String budget(String spec) {
        return with("apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: {name: web, namespace: clock}\nspec: "
                + spec + "\n");
    }

    @Test
    void anApiThatIsGoneThereIsSaid() {
        assertThat(
                        with(
                                "apiVersion: scheduling.k8s.io/v1alpha1\nkind: Workload\nmetadata: {name: a, namespace: clock}\n"))
                .startsWith(
                        "apis-are-served clusters/production/addons/clock/more.yaml:2:13: Kubernetes 1.36 serves no Workload")
                .contains("use scheduling.k8s.io/v1alpha2");
    }

    @Test
    void aBudgetThatLetsNoPodMoveIsSaid() {
        assertThat(budget("{maxUnavailable: 0}")).contains("nodes-are-drainable", "maxUnavailable is 0");
        assertThat(budget("{minAvailable: 100%}")).contains("minAvailable is 100%");
        assertThat(budget("{minAvailable: 2, selector: {matchLabels: {app: web}}}"))
                .contains("Deployment 'web' has 2 pods, and minAvailable is 2");
        assertThat(budget("{minAvailable: 1, selector: {matchLabels: {app: web}}}"))
                .isEmpty();
        assertThat(budget("{minAvailable: 2, selector: {matchLabels: {app: other}}}"))
                .isEmpty();
        assertThat(budget("{maxUnavailable: 1}")).isEmpty();
    }

    @Test
    void aWebhookThatFailsClosedIsSaid() {
        String hook = """
                apiVersion: admissionregistration.k8s.io/v1
                kind: ValidatingWebhookConfiguration
                metadata: {name: clock}
                webhooks: [{name: a.clock.example%s}]
                """;
        assertThat(with(hook.formatted(""))).startsWith("webhooks-are-open").contains("refuses what it is asked about");
        assertThat(with(hook.formatted(", failurePolicy: Ignore"))).isEmpty();
    }

    @Test
    void whatHasOnePodIsSaid() {
        assertThat(said(SampleRepository.shop("replicas: 1"), "1.36"))
                .startsWith("pods-have-a-second-one products/shop/product.yaml:7:7: 'shop/web' has one pod");
        assertThat(List.of(said(SampleRepository.shop(""), "1.36"))).containsExactly("");
    }
}
