package dev.platform.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The policies as they are rendered: they refuse. */
@ExtendWith(BareCluster.class)
class PoliciesRefuseTest {
    @Test
    void whoMayWriteIsStillHeldToThePolicies(Cluster cluster) throws IOException, InterruptedException {
        int refused = 0;
        ApiClient sync = cluster.admin().as(User.serviceAccount("shop", "argocd-sync"));
        for (PolicyCase each : PolicyCase.all()) {
            // Pods by themselves are refused before any policy is asked.
            boolean mayBeWritten = !each.object().path("kind").asText().equals("Pod");
            if (mayBeWritten
                    && each.name().startsWith("image-source refuses")
                    && each.old().isMissingNode()) {
                String path = cluster.kinds()
                        .find(
                                each.object().path("apiVersion").asText(),
                                each.object().path("kind").asText())
                        .orElseThrow()
                        .path(each.object().at("/metadata/namespace").asText());
                if (path.contains("/shop/")) {
                    Answer answer = sync.create(path, each.object(), ApiClient.Mode.DRY_RUN);
                    assertThat(answer.code()).as(answer::toString).isIn(403, 422);
                    assertThat(answer.message()).contains("image-source");
                    refused++;
                }
            }
        }
        assertThat(refused).isPositive();
    }
}
