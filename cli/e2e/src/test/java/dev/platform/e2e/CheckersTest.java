package dev.platform.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What others' checkers say to the rendered example: nothing but what checkers.yaml explains. */
@ExtendWith({Checkers.class, BareCluster.class})
class CheckersTest {
    /** Mistakes that each of the two has to find, so that a checker that sees nothing isn't taken for content. */
    private static final Map<String, String> MISTAKES = Map.of(
            "privileged: false", "privileged: true",
            "runAsNonRoot: true", "runAsNonRoots: true");

    @Test
    void kubeScoreFindsOnlyWhatIsExplained(@TempDir Path folder) throws IOException, InterruptedException {
        Set<String> found = KubeScore.findings(copy(folder, Map.of()));
        Set<String> unexplained = new TreeSet<>(found);
        List<String> unused = new ArrayList<>();
        for (CheckerException exception : CheckerException.all()) {
            if (found.stream().noneMatch(exception::explains)) {
                unused.add(exception.toString());
            }
            unexplained.removeIf(exception::explains);
        }
        assertThat(unexplained).isEmpty();
        assertThat(unused).isEmpty();
    }

    @Test
    void kubeScoreFindsMistakes(@TempDir Path folder) throws IOException, InterruptedException {
        assertThat(KubeScore.findings(copy(folder, MISTAKES)))
                .contains("container-security-context-privileged Deployment shop/web");
    }

    @Test
    void kubeconformFindsNothing(@TempDir Path folder, Cluster cluster) throws IOException, InterruptedException {
        List<Path> files = copy(folder.resolve("tree"), Map.of());

        JsonNode report = Kubeconform.report(files, PublishedSchemas.write(cluster, folder.resolve("schemas")));

        assertThat(report.path("resources")).isEmpty();
        assertThat(report.at("/summary/valid").asInt()).isEqualTo(files.size());
        assertThat(report.at("/summary/skipped").asInt()).isZero();
    }

    @Test
    void kubeconformFindsMistakes(@TempDir Path folder, Cluster cluster) throws IOException, InterruptedException {
        List<Path> files = copy(folder.resolve("tree"), MISTAKES);

        JsonNode report = Kubeconform.report(files, PublishedSchemas.write(cluster, folder.resolve("schemas")));

        assertThat(report.at("/summary/invalid").asInt()).isPositive();
        assertThat(report.path("resources").toString()).contains("runAsNonRoots");
    }

    /** The rendered files, with each text replaced wherever it stands. */
    private static List<Path> copy(Path folder, Map<String, String> changes) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Manifest manifest : Tree.of(Tree.REPOSITORY).manifests()) {
            String text = manifest.text();
            for (Map.Entry<String, String> change : changes.entrySet()) {
                text = text.replace(change.getKey(), change.getValue());
            }
            Path file = folder.resolve(manifest.path());
            Files.createDirectories(file.resolve("..").normalize());
            files.add(Files.writeString(file, text));
        }
        return List.copyOf(files);
    }
}
