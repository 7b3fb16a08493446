package dev.platform.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pod Security looks at pods, not at what they are made from. */
@ExtendWith(BareCluster.class)
class PodsAreAdmittedTest {
    @Test
    void aPodOfEachWorkloadIsAdmittedWithoutAWarning(Cluster cluster) throws IOException, InterruptedException {
        List<Manifest> workloads = cluster.tree().workloads().toList();

        assertThat(workloads).hasSizeGreaterThan(10);
        for (Manifest workload : workloads) {
            Answer answer = cluster.rehearse(workload.pod("probe"));
            assertThat(answer.isAccepted()).as("%s: %s", workload, answer).isTrue();
            assertThat(answer.warnings()).as("%s: %s", workload, answer).isEmpty();
        }
    }

    @Test
    void aPodThatMayBecomeRootIsRefused(Cluster cluster) throws IOException, InterruptedException {
        for (String product : cluster.tree().products()) {
            Manifest workload = cluster.tree()
                    .workloads()
                    .filter(each -> each.namespace().equals(product))
                    .findFirst()
                    .orElseThrow();
            ObjectNode pod = workload.pod("probe");
            ((ObjectNode) pod.at("/spec/containers/0/securityContext")).put("allowPrivilegeEscalation", true);

            Answer answer = cluster.rehearse(pod);

            assertThat(answer.isForbidden()).as(answer::toString).isTrue();
            assertThat(answer.message()).contains("restricted", "allowPrivilegeEscalation");
        }
    }
}
