package dev.platform.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import dev.platform.finding.Findings;
import dev.platform.helm.TestCharts;
import dev.platform.model.AddonVersionName;
import dev.platform.model.Name;
import dev.platform.model.Platform;
import dev.platform.tree.RepoPath;
import dev.platform.tree.TreeWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Charts that are rendered here, by Helm itself. */
class VendorAddonTest {
    private static final Name CLOCK = Name.parse("clock");
    private static final String VERSION = "addons/clock/1.0.0/";
    private static final String HEAD = "apiVersion: platform.dev/v1\nkind: %s\nmetadata: {name: clock}\nspec:\n";
    private static final String OBJECTS = """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: clock, namespace: clock, labels: }
            data: {hands: "{{ .Values.hands }}"}
            ---
            {{ if .Values.extra }}
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: extra, namespace: clock}
            data: {random: "{{ randAlphaNum 8 }}"}
            {{ end }}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: test, annotations: {helm.sh/hook: test-success}}
            """;

    @TempDir
    Path folder = Path.of("");

    @TempDir
    Path files = Path.of("");

    private final TestCharts charts;

    VendorAddonTest(@TempDir Path served) throws IOException {
        charts = new TestCharts(served)
                .with("1.0.0", "hands: 2\nextra: false\ngone: 1\n", OBJECTS)
                .with("1.1.0", "hands: 3\nextra: false\n", OBJECTS);
    }

    @AfterEach
    void stop() {
        charts.close();
    }

    private TestRepository repository(String values) throws IOException {
        SampleRepository.empty()
                .cluster("addons: {clock: {version: 1.0.0}}")
                .with(
                        "addons/clock/addon.yaml",
                        HEAD.formatted("Addon")
                                + "  namespace: clock\n  wave: -10\n  chart: {name: clock, repository: \""
                                + charts.repository() + "\"}\n")
                .with(VERSION + "version.yaml", HEAD.formatted("AddonVersion") + "  chartVersion: 1.0.0 # Tested.\n")
                .with(VERSION + "values.yaml", values)
                .writeTo(folder);
        return new TestRepository(folder);
    }

    private String said(Wish wish) {
        Findings findings = new Findings();
        assertThat(Proposal.of(Workspace.open(folder, findings), wish, findings))
                .isNull();
        return findings.sorted().stream()
                .map(finding -> finding.rule() + " " + finding.where() + ": " + finding.message())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void whatTheChartRendersIsKept() throws IOException {
        Proposal proposal = repository("hands: 4\n").propose(new VendorAddon(CLOCK));
        assertThat(proposal.update().writes().files().keySet())
                .extracting(RepoPath::value)
                .filteredOn(path -> path.startsWith("addons/"))
                .containsExactly(
                        VERSION + "manifests/chart-configmap-clock-clock.yaml",
                        VERSION + "manifests/chart-customresourcedefinition-times.clock.example.yaml",
                        VERSION + "version.yaml");
        assertThat(proposal.update()
                        .writes()
                        .text(new RepoPath(VERSION + "manifests/chart-configmap-clock-clock.yaml")))
                .isEqualTo("""
                        apiVersion: v1
                        kind: ConfigMap
                        metadata:
                          name: clock
                          namespace: clock
                        data:
                          hands: "4"
                        """);
        assertThat(proposal.update().writes().text(new RepoPath(VERSION + "version.yaml")))
                .endsWith("  chartVersion: 1.0.0 # Tested.\n  vendored: true\n");
        assertThat(proposal.update().writes().text(new RepoPath("clusters/production/argocd/addons/clock.yaml")))
                .doesNotContain("chart:")
                .contains("path: clusters/production/addons/clock\n");
    }

    @Test
    void whatItNoLongerRendersGoes() throws IOException {
        TestRepository repository = repository("hands: 4\n");
        try (TreeWriter writer = TreeWriter.open(folder)) {
            repository.propose(new VendorAddon(CLOCK)).write(writer, Steps.UNHEARD);
        }
        RepoPath old = new RepoPath(VERSION + "manifests/chart-configmap-old.yaml");
        repository.write(old, "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: old, namespace: clock}\n");
        assertThat(repository.propose(new VendorAddon(CLOCK)).update().deletes())
                .contains(old);
    }

    @Test
    void aChartThatIsNotTheSameTwiceIsRefused() throws IOException {
        repository("extra: true\n");
        assertThat(said(new VendorAddon(CLOCK)))
                .startsWith("chart-is-the-same-twice " + VERSION
                        + "values.yaml: the chart renders something else each time");
    }

    @Test
    void theRepositoryIsAskedForNewerVersions() throws IOException {
        repository("hands: 4\n");
        Platform platform = Objects.requireNonNull(
                Desired.platform(Workspace.open(folder, new Findings()).inputs(), new Findings()));
        assertThat(new NewerVersions(platform, false).all()).isEmpty();
        assertThat(new NewerVersions(platform, true).all()).singleElement().satisfies(newer -> {
            assertThat(newer.version()).hasToString("1.1.0");
            assertThat(newer.kubernetes()).isEqualTo("not in the catalogue");
        });
    }

    @Test
    void anUpgradeComparesOurValuesWithBothCharts() throws IOException {
        TestRepository repository = repository("hands: 4\ngone: 2\n");
        UpgradeAddon upgrade = new UpgradeAddon(CLOCK, AddonVersionName.parse("1.1.0"), ValuesMerge.CHECKED);
        assertThat(said(upgrade))
                .isEqualTo("values-fit-the-chart " + VERSION + "values.yaml: gone: the new chart has no such value\n"
                        + "values-fit-the-chart " + VERSION
                        + "values.yaml: hands: the chart's default was 2 and is 3; ours is 4");
        Proposal ours = repository.propose(new UpgradeAddon(CLOCK, AddonVersionName.parse("1.1.0"), ValuesMerge.OURS));
        assertThat(ours.update().writes().text(new RepoPath("addons/clock/1.1.0/version.yaml")))
                .contains("chartVersion: 1.1.0");
        repository("extra: false\n");
        assertThat(repository.propose(upgrade).update().writes().text(new RepoPath("addons/clock/1.1.0/values.yaml")))
                .isEqualTo("extra: false\n");
    }
}
