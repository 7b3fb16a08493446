package dev.platform.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.e2e.ApiClient.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the golden cases expect of the program, the API server has to agree with. */
@ExtendWith(EmptyCluster.class)
class GoldenTreesTest {
    private static final Path CASES = Tree.REPOSITORY.resolve("cli/src/test/resources/golden");

    /** What pods can't do without, so that a rehearsal isn't enough. All cases may share them. */
    private static final Set<String> GROUND = Set.of("Namespace", "PriorityClass", "ServiceAccount");

    static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders
                    .filter(folder -> Files.isDirectory(folder.resolve("expected/clusters")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theTreeIsAccepted(String name, Cluster empty) throws IOException, InterruptedException {
        Tree tree = Tree.of(CASES.resolve(name).resolve("expected"));
        assertThat(tree.manifests()).isNotEmpty();
        Cluster cluster = empty.knowing(tree);
        List<Answer> ground = cluster.apply(tree.only(manifest -> GROUND.contains(manifest.kind())));

        assertThat(ground).allSatisfy(GoldenTreesTest::assertFine);
        for (Manifest manifest : tree.manifests()) {
            assertFine(cluster.admin().apply(cluster.kinds().path(manifest), manifest.text(), Mode.DRY_RUN));
        }
        for (Manifest workload : tree.workloads().toList()) {
            assertFine(cluster.rehearse(workload.pod("probe")));
        }
    }

    private static void assertFine(Answer answer) {
        assertThat(answer.isAccepted()).as(answer::toString).isTrue();
        assertThat(answer.complaints()).as(answer::toString).isEmpty();
    }
}
