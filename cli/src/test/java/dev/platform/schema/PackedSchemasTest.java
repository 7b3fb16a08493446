package dev.platform.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.finding.Findings;
import dev.platform.golden.GoldenUpdate;
import dev.platform.tree.FileTree;
import dev.platform.tree.Inputs;
import dev.platform.tree.RepoPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the packed schemas sound. */
class PackedSchemasTest {
    private static final Path FOLDER = Path.of("src", "main", "resources", "schemas");
    private static final SchemaStore NO_REPOSITORY =
            new SchemaStore(RepoPath.of("clusters", "production", "schemas"), Inputs.of(FileTree.empty()));

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER, 2)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    static List<SchemaBundle> bundles() {
        return NO_REPOSITORY.versions().stream()
                .map(version -> NO_REPOSITORY.bundle(version, new Findings()))
                .toList();
    }

    @Test
    void theIndexNamesEveryFile() throws IOException {
        List<String> lines = files().stream()
                .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                .sorted()
                .toList();
        String index = String.join("\n", lines) + "\n";
        Path file = FOLDER.resolve(SchemaFolder.INDEX);
        if (GoldenUpdate.isOn()) {
            Files.writeString(file, index);
        }
        assertThat(Files.readString(file))
                .as(() -> GoldenUpdate.command(PackedSchemasTest.class))
                .isEqualTo(index);
    }

    @Test
    void thereAreTwoVersionsOfKubernetes() {
        assertThat(NO_REPOSITORY.versions()).extracting(Object::toString).containsExactly("1.35", "1.36");
    }

    @ParameterizedTest
    @MethodSource("files")
    void theFileIsWrittenAsPlatformWritesIt(Path file) throws IOException {
        String text = Files.readString(file);
        SchemaDocument document = SchemaDocument.parse(text);
        assertThat(document.text()).isEqualTo(text);
        assertThat(document.groupVersion().file()).isEqualTo(Objects.toString(file.getFileName()));
        assertThat(document.kinds()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyDefinitionResolves(Path file) throws IOException {
        SchemaDocument document = SchemaDocument.parse(Files.readString(file));
        String folder = FOLDER.relativize(file).getName(0).toString();
        String version = folder.equals(SchemaStore.ADDONS) ? "kubernetes-1.35" : folder;
        SchemaDocument core =
                SchemaDocument.parse(Files.readString(FOLDER.resolve(version).resolve("v1.json")));
        List<String> names = new ArrayList<>();
        document.kinds().values().forEach(kind -> names.add(kind.definition()));
        document.definitions().values().forEach(schema -> collect(schema, names));
        assertThat(names)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(document.definitions().containsKey(name)
                                || core.definitions().containsKey(name))
                        .as(name)
                        .isTrue());
    }

    private static void collect(Object schema, List<String> names) {
        if (schema instanceof Map<?, ?> fields) {
            if (fields.get(Keywords.REF) instanceof String name) {
                names.add(name);
            }
            fields.values().forEach(value -> collect(value, names));
        } else if (schema instanceof List<?> items) {
            items.forEach(item -> collect(item, names));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void nothingIsSaidToPeople(Path file) throws IOException {
        assertThat(Files.readString(file)).doesNotContain("\"description\":\"", "\"description\": \"");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyKindOfTheCatalogueIsKnown(SchemaBundle bundle) {
        assertThat(List.of(
                        "apps/v1 Deployment",
                        "argoproj.io/v1alpha1 Application",
                        "cert-manager.io/v1 Certificate",
                        "external-secrets.io/v1 SecretStore",
                        "externaldns.k8s.io/v1alpha1 DNSEndpoint",
                        "gateway.networking.k8s.io/v1 ListenerSet",
                        "keda.sh/v1alpha1 ScaledObject",
                        "monitoring.coreos.com/v1 ServiceMonitor",
                        "postgresql.cnpg.io/v1 Cluster",
                        "velero.io/v1 Schedule"))
                .allSatisfy(kind -> {
                    List<String> words = List.of(kind.split(" ", 2));
                    assertThat(bundle.kind(words.get(0), words.get(1))).isNotNull();
                });
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void kindsKnowTheirResourceAndScope(SchemaBundle bundle) {
        assertThat(bundle.kind("networking.k8s.io/v1", "NetworkPolicy"))
                .extracting(Kind::resource, Kind::namespaced)
                .containsExactly("networkpolicies", true);
        assertThat(bundle.kind("rbac.authorization.k8s.io/v1", "ClusterRole"))
                .extracting(Kind::resource, Kind::namespaced)
                .containsExactly("clusterroles", false);
        assertThat(bundle.kind("gateway.networking.k8s.io/v1", "GatewayClass"))
                .extracting(Kind::resource, Kind::namespaced)
                .containsExactly("gatewayclasses", false);
    }
}
