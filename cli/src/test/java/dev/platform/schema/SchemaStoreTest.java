package dev.platform.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.cluster.RecordedApi;
import dev.platform.finding.Findings;
import dev.platform.model.KubernetesVersion;
import dev.platform.tree.FileTree;
import dev.platform.tree.Inputs;
import dev.platform.tree.RepoPath;
import dev.platform.tree.TreeUpdate;
import dev.platform.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SchemaStoreTest {
    private static final RepoPath FOLDER = RepoPath.of("clusters", "production", "schemas");
    private static final String ROBOT = CustomResourceDefinitionTest.ROBOT;

    private final Map<String, String> answers = new TreeMap<>(RecordedApi.recorded());
    private final Findings findings = new Findings();
    private FileTree files = FileTree.empty();

    private void pull(@Nullable String used) {
        ServedSchemas served =
                ServedSchemas.ask(path -> Objects.requireNonNull(answers.get(path.replaceFirst("\\?.*", "")))
                        .getBytes(StandardCharsets.UTF_8));
        apply(store().pull(served, used == null ? null : KubernetesVersion.parse(used), findings));
    }

    private void include(String... texts) {
        List<CustomResourceDefinition> definitions = List.of(texts).stream()
                .flatMap(text ->
                        YamlReader.forManifests()
                                .readAll("crd.yaml", text.getBytes(StandardCharsets.UTF_8), findings)
                                .stream())
                .flatMap(document -> CustomResourceDefinition.in(document, findings).stream())
                .toList();
        apply(store().include(definitions, findings));
    }

    private TreeUpdate last = TreeUpdate.of(FileTree.empty());

    private void apply(TreeUpdate update) {
        assertThat(findings.sorted()).isEmpty();
        Map<RepoPath, String> all = new TreeMap<>(files.with(update.writes()).files());
        all.keySet().removeAll(update.deletes());
        files = FileTree.of(all);
        last = update;
    }

    private SchemaStore store() {
        return new SchemaStore(FOLDER, Inputs.of(files));
    }

    private List<String> paths() {
        return files.files().keySet().stream().map(path -> path.below(FOLDER)).toList();
    }

    private @Nullable Kind kind(String apiVersion, String kind) {
        return store().bundle(KubernetesVersion.parse("1.35"), findings).kind(apiVersion, kind);
    }

    @Test
    void pullWritesWhatIsServed() {
        pull("1.35");
        assertThat(paths())
                .containsExactly(
                        "addons/externaldns.k8s.io.v1alpha1.json",
                        "kubernetes-1.35/coordination.k8s.io.v1.json",
                        "kubernetes-1.35/policy.v1.json",
                        "kubernetes-1.35/v1.json");
    }

    @Test
    void secondPullChangesNothing() {
        pull("1.35");
        pull("1.35");
        assertThat(last.isEmpty()).isTrue();
    }

    @Test
    void pullRemovesWhatIsNoLongerServed() {
        pull("1.35");
        answers.computeIfPresent(
                "/openapi/v3", (path, text) -> text.replace("apis/externaldns.k8s.io/v1alpha1", "apis/gone"));
        pull("1.35");
        assertThat(last.deletes())
                .extracting(RepoPath::value)
                .containsExactly(FOLDER + "/addons/externaldns.k8s.io.v1alpha1.json");
        assertThat(last.writes().files()).isEmpty();
    }

    @Test
    void pullRemovesVersionsThatAreNeitherServedNorUsed() {
        pull("1.35");
        answers.put("/version", "{\"major\": \"1\", \"minor\": \"36\"}");
        pull("1.35");
        assertThat(paths()).contains("kubernetes-1.35/v1.json", "kubernetes-1.36/v1.json");
        pull("1.36");
        assertThat(paths()).contains("kubernetes-1.36/v1.json").noneMatch(path -> path.contains("1.35"));
    }

    @Test
    void pullIntoAnotherFolderKeepsEveryVersion() {
        pull(null);
        answers.put("/version", "{\"major\": \"1\", \"minor\": \"36\"}");
        pull(null);
        assertThat(paths()).contains("kubernetes-1.35/v1.json", "kubernetes-1.36/v1.json");
    }

    @Test
    void otherFilesAreLeftAlone() {
        files = files.with(FOLDER.resolve("README.md"), "ours\n").with(FOLDER.resolve("addons/README.md"), "ours\n");
        pull("1.35");
        assertThat(last.deletes()).isEmpty();
    }

    @Test
    void importIsKnownBesideWhatIsPacked() {
        include(ROBOT);
        assertThat(paths()).containsExactly("imported/acme.example.v2.json");
        assertThat(kind("acme.example/v2", "Robot")).isNotNull();
        assertThat(kind("cert-manager.io/v1", "Certificate")).isNotNull();
    }

    @Test
    void importAddsToTheKindsOfItsGroup() {
        include(ROBOT.replace("acme.example", "cert-manager.io").replace("v2", "v1"));
        assertThat(kind("cert-manager.io/v1", "Robot")).isNotNull();
        assertThat(kind("cert-manager.io/v1", "Certificate")).isNotNull();
    }

    @Test
    void severalDefinitionsOfAGroupAreOneFile() {
        include(ROBOT, ROBOT.replace("Robot", "Cyborg").replace("robot", "cyborg"));
        assertThat(paths()).containsExactly("imported/acme.example.v2.json");
        assertThat(kind("acme.example/v2", "Cyborg")).isNotNull();
        include(ROBOT);
        assertThat(last.isEmpty()).isTrue();
    }

    @Test
    void importStaysUntilTheClusterServesIt() {
        include(ROBOT);
        pull("1.35");
        assertThat(paths()).contains("imported/acme.example.v2.json");
    }

    @Test
    void importThatIsServedByNowGivesWay() {
        include(ROBOT.replace("acme.example", "externaldns.k8s.io")
                .replace("Robot", "DNSEndpoint")
                .replace("v2", "v1alpha1"));
        pull("1.35");
        assertThat(paths()).noneMatch(path -> path.startsWith("imported/"));
        assertThat(kind("externaldns.k8s.io/v1alpha1", "DNSRecord")).isNotNull();
    }

    @Test
    void importOfWhichOnlyAPartIsServedKeepsTheRest() {
        pull("1.35");
        include(ROBOT.replace("acme.example", "externaldns.k8s.io").replace("v2", "v1alpha1"));
        pull("1.35");
        assertThat(paths()).contains("imported/externaldns.k8s.io.v1alpha1.json");
        assertThat(kind("externaldns.k8s.io/v1alpha1", "Robot")).isNotNull();
        assertThat(kind("externaldns.k8s.io/v1alpha1", "DNSEndpoint")).isNotNull();
    }

    @Test
    void importedComesBeforePulledBeforePacked() {
        pull("1.35");
        assertThat(kind("coordination.k8s.io/v1", "Lease")).isNotNull();
        assertThat(kind("v1", "Service")).as("the pulled core is a small one").isNull();
        assertThat(kind("apps/v1", "Deployment"))
                .as("not pulled, so the packed one")
                .isNotNull();
    }
}
