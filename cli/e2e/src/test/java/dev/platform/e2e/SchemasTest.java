package dev.platform.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the program knows of Kubernetes' kinds is what this API server says of them. */
@ExtendWith(BareCluster.class)
class SchemasTest {
    private static final Path PACKED = Tree.REPOSITORY.resolve("cli/src/main/resources/schemas");

    @Test
    void whatIsPackedIsWhatIsServed(Cluster cluster, @TempDir Path folder) throws IOException, InterruptedException {
        Repository repository = Repository.copy(folder.resolve("platform"));

        repository.platform(
                "schemas", "pull", "--kubeconfig=" + cluster.plane().kubeconfig(), "--to=" + folder.resolve("pulled"));

        Map<String, String> pulled = read(folder.resolve("pulled"));
        assertThat(pulled).hasSizeGreaterThan(20);
        pulled.forEach((name, text) -> assertThat(text)
                .as("%s; CONTRIBUTING.md tells how the packed schemas are made anew", name)
                .isEqualTo(read(PACKED).get(name)));
    }

    /** By version of Kubernetes: what is served of an add-on depends on which kinds were installed. */
    private static Map<String, String> read(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            Map<String, String> texts = new TreeMap<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (name.startsWith("kubernetes-")) {
                    texts.put(name, Files.readString(file));
                }
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatIsPulledServesValidate(Cluster cluster, @TempDir Path folder) throws IOException, InterruptedException {
        Repository repository = Repository.copy(folder.resolve("platform"));

        repository.platform("schemas", "pull", "--kubeconfig=" + cluster.plane().kubeconfig());
        repository.platform("validate");
    }
}
