package dev.platform.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.e2e.Workplace.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines of the workflow that ships versions, on checkouts of a new repository. */
class DeployWorkflowTest {
    private static final List<String> PRODUCTS = List.of("quiz", "poll", "shop");

    private final Path folder;
    private final ScratchRepository repository;
    private final String lines;

    DeployWorkflowTest(@TempDir Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        repository = ScratchRepository.make(folder);
        for (String product : PRODUCTS) {
            repository.product(product);
        }
        repository.replace("platform.yaml", "  platformTeam:", "  images: {resolveDigests: false}\n  platformTeam:");
        repository.commit("Ask no registry");
        repository.push();
        lines = repository.lines("deploy.yml", "deploy", "Deploy");
    }

    private Workplace asked(String checkout, String product, String tag, String digest)
            throws IOException, InterruptedException {
        return repository
                .checkout(folder.resolve(checkout))
                .with(Map.of("PRODUCT", product, "SERVICE", "web", "TAG", tag, "DIGEST", digest));
    }

    /** All start from one commit, so all but one find that others were faster. */
    @Test
    void deploymentsAtTheSameTimeAllLand() throws Exception {
        List<Workplace> jobs = new ArrayList<>();
        for (String product : PRODUCTS) {
            jobs.add(asked("job-" + product, product, "1.1.0", "sha256:" + "0a".repeat(32)));
        }
        ExecutorService pool = Executors.newFixedThreadPool(jobs.size());
        try {
            List<Future<Ended>> running = jobs.stream()
                    .map(job -> pool.submit(() -> job.lines(lines)))
                    .toList();
            for (Future<Ended> ended : running) {
                ended.get().well();
            }
        } finally {
            pool.shutdownNow();
        }

        Workplace merged = repository.checkout(folder.resolve("merged"));
        for (String product : PRODUCTS) {
            assertThat(Files.readString(merged.folder().resolve("products/" + product + "/versions.yaml")))
                    .contains("tag: \"1.1.0\"", "digest: sha256:0a0a");
        }
        merged.run(".github/check").well();
        assertThat(new Workplace(repository.remote())
                        .run("git", "log", "--format=%s", "-3", "main")
                        .well()
                        .split("\n"))
                .containsExactlyInAnyOrder("Deploy quiz/web 1.1.0", "Deploy poll/web 1.1.0", "Deploy shop/web 1.1.0");
    }

    @Test
    void theDigestMayBeLeftOut() throws IOException, InterruptedException {
        asked("job", "quiz", "1.1.0", "").lines(lines).well();

        assertThat(Files.readString(
                        repository.checkout(folder.resolve("merged")).folder().resolve("products/quiz/versions.yaml")))
                .contains("1.1.0")
                .doesNotContain("digest");
    }

    @Test
    void wordsAreNeitherOptionsNorLines() throws IOException, InterruptedException {
        Workplace job = repository.checkout(folder.resolve("job"));
        for (String word :
                List.of("--help", "$(touch made)", "; touch made", "`touch made`", "@platform.yaml", "*", "")) {
            for (String variable : List.of("PRODUCT", "SERVICE", "TAG")) {
                Map<String, String> words =
                        new HashMap<>(Map.of("PRODUCT", "quiz", "SERVICE", "web", "TAG", "1.1.0", "DIGEST", ""));
                words.put(variable, word);
                Ended ended = job.with(words).lines(lines);
                assertThat(ended.code()).as(ended::toString).isIn(1, 2);
            }
            if (!word.isEmpty()) {
                Ended ended = job.with(Map.of("PRODUCT", "quiz", "SERVICE", "web", "TAG", "1.1.0", "DIGEST", word))
                        .lines(lines);
                assertThat(ended.code()).as(ended::toString).isEqualTo(2);
            }
        }
        assertThat(job.folder().resolve("made")).doesNotExist();
        assertThat(job.run("git", "status", "--porcelain").well()).isEmpty();
        assertThat(job.run("git", "rev-list", "--count", "origin/main..HEAD").well())
                .isEqualTo("0\n");
    }
}
