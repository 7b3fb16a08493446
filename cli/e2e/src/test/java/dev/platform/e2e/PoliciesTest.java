package dev.platform.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The admission policies as the API server evaluates them, on the cases that validate evaluates too. */
@ExtendWith(WarningCluster.class)
class PoliciesTest {
    private static final Pattern WARNING = Pattern.compile("ValidatingAdmissionPolicy '([^']+)'");
    private static final int EXISTS = 409;

    static List<PolicyCase> cases() throws IOException {
        return PolicyCase.all();
    }

    @Test
    void everyPolicyIsTaken(Cluster cluster) {
        List<Manifest> manifests = cluster.tree().manifests();
        for (int i = 0; i < manifests.size(); i++) {
            Answer answer = cluster.answers().get(i);
            assertThat(answer.isAccepted())
                    .as("%s: %s", manifests.get(i), answer)
                    .isTrue();
            assertThat(answer.complaints())
                    .as("%s: %s", manifests.get(i), answer)
                    .isEmpty();
        }
        assertThat(cluster.tree().where(manifest -> manifest.kind().equals("ValidatingAdmissionPolicy")))
                .hasSizeGreaterThan(30);
    }

    @Test
    void noPolicyMindsTheExample(Cluster cluster) throws IOException, InterruptedException {
        for (Answer answer : cluster.apply(cluster.tree())) {
            assertThat(answer.isAccepted()).as(answer::toString).isTrue();
            assertThat(refusing(answer)).as(answer::toString).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theVerdictIsTheOneThatIsWritten(PolicyCase each, Cluster cluster) throws IOException, InterruptedException {
        Answer answer = new PolicyRequest(cluster, each).send();

        assertThat(refusing(answer)).as(answer::toString).isEqualTo(each.refusing());
        // What is there already is refused after the policies were asked, and no node answers a connection.
        assertThat(answer.isAccepted() || answer.code() == EXISTS || each.connects())
                .as(answer::toString)
                .isTrue();
    }

    private static SortedSet<String> refusing(Answer answer) {
        SortedSet<String> policies = new TreeSet<>();
        for (String warning : answer.warnings()) {
            Matcher matcher = WARNING.matcher(warning);
            while (matcher.find()) {
                policies.add(matcher.group(1));
            }
        }
        return policies;
    }
}
