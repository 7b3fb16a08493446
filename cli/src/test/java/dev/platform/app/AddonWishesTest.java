package dev.platform.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import dev.platform.finding.Finding;
import dev.platform.finding.Findings;
import dev.platform.model.AddonVersionName;
import dev.platform.model.Name;
import dev.platform.tree.RepoPath;
import dev.platform.tree.TreeWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddonWishesTest {
    private static final Name CLOCK = Name.parse("clock");
    private static final String CLUSTER = "clusters/production/cluster.yaml";
    private static final String OBJECT = """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: clock, namespace: clock}
            """;

    @TempDir
    Path folder = Path.of("");

    private static String spec(String kind, String fields) {
        return "apiVersion: platform.dev/v1\nkind: " + kind + "\nmetadata: {name: clock}\nspec: {" + fields + "}\n";
    }

    private static final SampleRepository REPOSITORY = SampleRepository.empty()
            .cluster("addons:\n  # What tells the time.\n  clock: {version: 1.2.0}")
            .with("addons/clock/addon.yaml", spec("Addon", "namespace: clock, wave: -10"))
            .with("addons/clock/1.2.0/version.yaml", spec("AddonVersion", "kubernetes: {min: \"1.33\", max: \"1.35\"}"))
            .with("addons/clock/1.2.0/manifests/clock.yaml", OBJECT)
            .with("addons/clock/1.3.0/version.yaml", spec("AddonVersion", "unserved: [v1 Gone]"))
            .with("addons/clock/1.3.0/manifests/clock.yaml", OBJECT + "data: {new: \"true\"}\n")
            .with("addons/clock/1.4.0/version.yaml", spec("AddonVersion", "kubernetes: {min: \"1.36\"}"))
            .with("addons/clock/1.4.0/manifests/clock.yaml", OBJECT)
            .with(
                    "addons/hand/addon.yaml",
                    spec("Addon", "namespace: hand, wave: -20").replace("clock", "hand"))
            .with("addons/hand/0.1.0/version.yaml", spec("AddonVersion", "").replace("clock", "hand"))
            .with(
                    "addons/hand/0.1.0/manifests/old.yaml",
                    "apiVersion: policy/v1beta1\nkind: PodDisruptionBudget\nmetadata: {name: old, namespace: hand}\n");

    @BeforeEach
    void makeRepository() throws IOException {
        REPOSITORY.writeTo(folder);
    }

    private static AddonVersionName version(String text) {
        return AddonVersionName.parse(text);
    }

    private static UpgradeAddon upgrade(String to) {
        return new UpgradeAddon(CLOCK, version(to), ValuesMerge.CHECKED);
    }

    private @Nullable Proposal propose(Wish wish, Findings findings) {
        return Proposal.of(Workspace.open(folder, findings), wish, findings);
    }

    private Proposal propose(Wish wish) {
        return new TestRepository(folder).propose(wish);
    }

    private String said(Wish wish) {
        Findings findings = new Findings();
        assertThat(propose(wish, findings)).isNull();
        return findings.sorted().stream()
                .map(finding ->
                        finding.rule() + " " + finding.where() + ": " + finding.message() + " " + finding.hint())
                .collect(Collectors.joining("\n"));
    }

    private void write(Proposal proposal) {
        try (TreeWriter writer = TreeWriter.open(folder)) {
            proposal.write(writer, Steps.UNHEARD);
        }
    }

    @Test
    void anUpgradeMovesThePinAndRenders() {
        Proposal proposal = propose(upgrade("1.3.0"));
        assertThat(proposal.update().writes().text(new RepoPath(CLUSTER)))
                .contains("  # What tells the time.\n    clock: {version: 1.3.0}\n");
        assertThat(proposal.paths())
                .hasToString("[clusters/production/addons/clock/clock.yaml, " + CLUSTER
                        + ", clusters/production/platform.lock]");
    }

    @Test
    void theWayBackGivesTheSameBytes() throws IOException {
        var before = new TestRepository(folder).files();
        write(propose(upgrade("1.3.0")));
        assertThat(new TestRepository(folder).files()).isNotEqualTo(before);
        write(propose(upgrade("1.2.0")));
        assertThat(new TestRepository(folder).files()).isEqualTo(before);
    }

    @Test
    void aVersionForAnotherKubernetesIsRefused() {
        assertThat(said(upgrade("1.4.0")))
                .startsWith("addons-exist " + CLUSTER)
                .contains("version 1.4.0 is for Kubernetes 1.36 and newer, not for 1.35");
    }

    @Test
    void aVersionWithoutAFolderGetsOneFromThatOfThePinnedOne() {
        Proposal proposal = propose(upgrade("1.2.1"));
        assertThat(proposal.update().writes().text(new RepoPath("addons/clock/1.2.1/manifests/clock.yaml")))
                .isEqualTo(OBJECT);
        assertThat(proposal.update().writes().text(new RepoPath("addons/clock/1.2.1/version.yaml")))
                .as("what it documents isn't known")
                .endsWith("metadata: {name: clock}\nspec: {}\n");
    }

    @Test
    void theNewestThatFitsIsAdded() {
        write(propose(new RemoveAddon(CLOCK, false)));
        Proposal proposal = propose(new AddAddon(CLOCK, null));
        assertThat(proposal.update().writes().text(new RepoPath(CLUSTER))).contains("version: \"1.3.0\"");
        assertThat(said(new AddAddon(CLOCK, version("9.0.0")))).contains("no version 9.0.0", "[1.2.0, 1.3.0, 1.4.0]");
        assertThat(said(upgrade("1.3.0"))).contains("isn't pinned", "platform addon add clock 1.3.0");
        assertThat(said(new RemoveAddon(CLOCK, false))).contains("none of it runs");
    }

    @Test
    void whatIsRemovedIsNoLongerRendered() {
        Proposal proposal = propose(new RemoveAddon(CLOCK, false));
        assertThat(proposal.update().deletes())
                .extracting(RepoPath::value)
                .contains(
                        "clusters/production/addons/clock/clock.yaml", "clusters/production/argocd/addons/clock.yaml");
    }

    @Test
    void foldersThatNothingPinsGoOnRequest() {
        assertThat(propose(new RemoveAddon(CLOCK, true)).update().deletes())
                .extracting(RepoPath::value)
                .containsExactly(
                        "addons/clock/1.3.0/manifests/clock.yaml",
                        "addons/clock/1.3.0/version.yaml",
                        "addons/clock/1.4.0/manifests/clock.yaml",
                        "addons/clock/1.4.0/version.yaml");
    }

    @Test
    void anApiThatKubernetesServesNoLongerIsRefused() {
        assertThat(said(new AddAddon(Name.parse("hand"), null)))
                .startsWith("apis-are-served clusters/production/addons/hand/old.yaml:2:13: "
                        + "Kubernetes 1.35 serves no PodDisruptionBudget of policy/v1beta1")
                .contains("use policy/v1 in addons/hand/0.1.0/manifests/old.yaml");
    }

    @Test
    void anApiThatAnAddonServesNoLongerIsRefused() throws IOException {
        REPOSITORY
                .with("addons/clock/1.3.0/version.yaml", spec("AddonVersion", "unserved: [v1 ConfigMap]"))
                .writeTo(folder);
        assertThat(said(upgrade("1.3.0"))).contains("'clock' 1.3.0 serves no ConfigMap of v1");
    }

    @Test
    void anObjectOfAVersionThatItsDefinitionServesNoLongerIsRefused() throws IOException {
        String definition = """
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata: {name: times.clock.example}
                spec:
                  group: clock.example
                  names: {kind: Time, plural: times}
                  versions: [{name: v1, served: true}, {name: v1beta1, served: %s}]
                """;
        String time = "apiVersion: clock.example/v1beta1\nkind: Time\nmetadata: {name: noon, namespace: clock}\n";
        REPOSITORY
                .with("addons/clock/1.2.0/manifests/times.yaml", definition.formatted("true"))
                .with("addons/clock/1.2.0/manifests/noon.yaml", time)
                .with("addons/clock/1.3.0/manifests/times.yaml", definition.formatted("false"))
                .with("addons/clock/1.3.0/manifests/noon.yaml", time)
                .writeTo(folder);
        assertThat(said(upgrade("1.3.0")))
                .startsWith("apis-are-served clusters/production/addons/clock/noon.yaml:2:13: "
                        + "the CustomResourceDefinition of Time serves [v1], not v1beta1");

        assertThat(rules(Workspace.open(folder, new Findings()))).doesNotContain("apis-are-served");
        Path cluster = folder.resolve(CLUSTER);
        Files.writeString(
                cluster, Files.readString(cluster).replace("clock: {version: 1.2.0}", "clock: {version: 1.3.0}"));
        assertThat(rules(Workspace.open(folder, new Findings()))).contains("apis-are-served");
    }

    /** What {@code validate} says of the rendered tree. */
    private static List<String> rules(Workspace workspace) {
        Findings findings = new Findings();
        RenderedObjects.check(workspace, Objects.requireNonNull(Desired.of(workspace.inputs(), findings)), findings);
        return findings.sorted().stream().map(Finding::rule).toList();
    }

    @Test
    void whatItDoesToDefinitionsIsKnownBefore() throws IOException {
        String definition = """
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata: {name: times.clock.example}
                spec: {group: clock.example, names: {kind: Time}, versions: [{name: %s, served: true, storage: true}]}
                """;
        REPOSITORY
                .with("addons/clock/1.2.0/manifests/times.yaml", definition.formatted("v1beta1"))
                .with("addons/clock/1.3.0/manifests/times.yaml", definition.formatted("v1"))
                .writeTo(folder);
        assertThat(propose(upgrade("1.3.0")).effect().dangers()).singleElement().satisfies(danger -> {
            assertThat(danger.rule()).isEqualTo("R-DATA-07");
            assertThat(danger.path()).isEqualTo("spec.versions[v1beta1]");
        });
    }

    @Test
    void whatIsNoAddonIsSaid() {
        assertThat(said(new AddAddon(Name.parse("clack"), null))).contains("no add-on 'clack'", "clock");
        assertThat(List.of(said(new AddAddon(CLOCK, null))))
                .allMatch(text -> text.contains("pinned already, to 1.2.0"));
    }
}
