package dev.platform.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(BareCluster.class)
class NewProductTest {
    private static final List<String> PARTS = List.of("platform.yaml", "addons", "clusters", "products", "templates");

    @Test
    void whatNewProductMakesIsAccepted(Cluster cluster, @TempDir Path copy) throws IOException, InterruptedException {
        for (String part : PARTS) {
            copy(Tree.REPOSITORY.resolve(part), copy.resolve(part));
        }
        platform(
                copy,
                "new-product",
                "quiz",
                "--owner",
                "team-growth",
                "--image",
                "registry.acme.example/quiz/web:1.0.0");
        Tree quiz = Tree.of(copy).only(manifest -> manifest.path().contains("/quiz"));

        List<Answer> answers = cluster.apply(quiz);

        assertThat(answers).hasSizeGreaterThan(20).allSatisfy(answer -> {
            assertThat(answer.isAccepted()).as(answer::toString).isTrue();
            assertThat(answer.complaints()).as(answer::toString).isEmpty();
        });
        Answer pod = cluster.rehearse(quiz.workloads().findFirst().orElseThrow().pod("probe"));
        assertThat(pod.isAccepted()).as(pod::toString).isTrue();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.exists(from) ? Files.walk(from) : Stream.empty()) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.resolve("..").normalize());
                Files.copy(file, target);
            }
        }
    }

    /** As a user does it, with the launcher, which builds the program where that is needed. */
    private static void platform(Path folder, String... words) throws IOException, InterruptedException {
        List<String> command = Stream.concat(
                        Stream.of(Tree.REPOSITORY.resolve("platform").toString()), Stream.of(words))
                .toList();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
