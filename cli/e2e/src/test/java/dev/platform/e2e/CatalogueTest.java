package dev.platform.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.e2e.ApiClient.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What versions of add-ons bring beside their charts is what the add-ons' own kinds are. */
@ExtendWith(EmptyCluster.class)
class CatalogueTest {
    private static final Path ADDONS = Tree.REPOSITORY.resolve("addons");

    /** The kinds of clouds and of k3s are in no module or folder that tests can have. */
    private static final List<String> UNKNOWN = List.of("eks", "gke", "aks", "k3s");

    static Stream<String> versions() throws IOException {
        try (Stream<Path> files = Files.walk(ADDONS, 3)) {
            return files
                    .filter(file -> file.getFileName().toString().equals("manifests"))
                    .map(file -> ADDONS.relativize(file.getParent()).toString())
                    .filter(version -> UNKNOWN.stream().noneMatch(cloud -> version.contains("-" + cloud + "/")))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static Tree tree(String version) throws IOException {
        List<Manifest> manifests = new ArrayList<>();
        try (Stream<Path> files = Files.walk(ADDONS.resolve(version).resolve("manifests"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                manifests.add(Manifest.read(ADDONS, file));
            }
        }
        return new Tree(manifests);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void everyManifestIsAccepted(String version, Cluster empty) throws IOException, InterruptedException {
        Tree tree = tree(version);
        assertThat(tree.manifests()).isNotEmpty();
        Cluster cluster = empty.knowing(tree);
        for (Manifest manifest : tree.manifests()) {
            makeNamespace(manifest, cluster);
            assertFine(cluster.admin().apply(cluster.kinds().path(manifest), manifest.text(), Mode.DRY_RUN));
        }
    }

    /** An upgrade of Kubernetes is a change of one field, which the kind of Cluster API takes. */
    @Test
    void theClusterMovesToTheNextVersion(Cluster empty) throws IOException, InterruptedException {
        for (String version : List.of("1.35.8", "1.36.4")) {
            Tree tree = tree("kubernetes/" + version);
            Cluster cluster = empty.knowing(tree);
            Manifest object = tree.manifests().get(0);
            makeNamespace(object, cluster);
            assertFine(cluster.admin().apply(cluster.kinds().path(object), object.text(), Mode.REAL));
            assertThat(cluster.admin()
                            .find(cluster.kinds().path(object))
                            .body()
                            .at("/spec/topology/version")
                            .asText())
                    .isEqualTo("v" + version);
        }
    }

    /** What would only fail in the cluster is refused before. */
    @Test
    void whatKubernetesOrAnAddonCanNotRunIsRefused(@TempDir Path folder) throws IOException, InterruptedException {
        Repository repository = Repository.copy(folder);
        repository.write("products/shop/extra/budget.yaml", """
                apiVersion: policy/v1beta1
                kind: PodDisruptionBudget
                metadata: {name: old, namespace: shop}
                spec: {maxUnavailable: 1, selector: {matchLabels: {a: b}}}
                """);
        assertThat(repository.refusal("validate"))
                .contains(
                        "serves no PodDisruptionBudget of policy/v1beta1",
                        "use policy/v1 in products/shop/extra/budget.yaml");

        repository.replace("clusters/production/cluster.yaml", "version: \"1.35\"", "version: \"1.36\"");
        assertThat(repository.refusal("validate"))
                .contains("version 2.20.2 is for Kubernetes 1.33 to 1.35, not for 1.36 [addons-exist]");
    }

    private static void makeNamespace(Manifest manifest, Cluster cluster) throws IOException, InterruptedException {
        if (!manifest.namespace().isEmpty()) {
            String name = manifest.namespace();
            String text = "apiVersion: v1\nkind: Namespace\nmetadata: {name: " + name + "}\n";
            assertFine(cluster.admin().apply("/api/v1/namespaces/" + name, text, Mode.REAL));
        }
    }

    private static void assertFine(Answer answer) {
        assertThat(answer.isAccepted()).as(answer::toString).isTrue();
        assertThat(answer.complaints()).as(answer::toString).isEmpty();
    }
}
