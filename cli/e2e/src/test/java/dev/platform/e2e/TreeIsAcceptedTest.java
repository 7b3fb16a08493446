package dev.platform.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
                        assertThat(answer.complaints()).as(answer::toString).isEmpty());
    }

    @Test
    void applyingAllOfItAgainChangesNothing(Cluster cluster) throws IOException, InterruptedException {
        // The first change of an object adds the status that some kinds of the Gateway API have by default.
        List<Answer> second = cluster.apply(cluster.tree());
        List<Answer> third = cluster.apply(cluster.tree());

        assertThat(meanings(second)).isEqualTo(meanings(cluster.answers()));
        assertThat(versions(third)).isEqualTo(versions(second));
    }

    private static List<ObjectNode> meanings(List<Answer> answers) {
        return answers.stream().map(Answer::meaning).toList();
    }

    private static List<String> versions(List<Answer> answers) {
        return answers.stream()
                .map(answer -> answer.request() + " " + answer.resourceVersion())
                .toList();
    }
}
