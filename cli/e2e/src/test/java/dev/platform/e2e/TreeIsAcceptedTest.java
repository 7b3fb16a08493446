package dev.platform.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(BareCluster.class)
class TreeIsAcceptedTest {
    @Test
    void everyObjectOfTheExampleIsAccepted(Cluster cluster) {
        assertThat(cluster.answers())
                .hasSizeGreaterThan(200)
                .allSatisfy(answer ->
                        assertThat(answer.isAccepted()).as(answer::toString).isTrue());
    }

    @Test
    void noObjectOfTheExampleGivesAWarning(Cluster cluster) {
        assertThat(cluster.answers())
                .allSatisfy(answer ->
                        assertThat(answer.warnings()).as(answer::toString).isEmpty());
    }

    @Test
    void applyingAllOfItAgainChangesNothing(Cluster cluster) throws IOException, InterruptedException {
        List<Answer> again = cluster.apply(cluster.tree());

        assertThat(versions(again)).isEqualTo(versions(cluster.answers()));
    }

    private static List<String> versions(List<Answer> answers) {
        return answers.stream()
                .map(answer -> answer.request() + " " + answer.resourceVersion())
                .toList();
    }
}
