package dev.platform.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(BareCluster.class)
class NewProductTest {
    @Test
    void whatNewProductMakesIsAccepted(Cluster cluster, @TempDir Path copy) throws IOException, InterruptedException {
        Repository.copy(copy)
                .platform(
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
}
