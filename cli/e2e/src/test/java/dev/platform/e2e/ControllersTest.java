package dev.platform.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.platform.e2e.ApiClient.Mode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What becomes of the tree where controllers are at work. */
@ExtendWith(LivingCluster.class)
class ControllersTest {
    private static final Patience PATIENCE = Patience.of(Duration.ofMinutes(2));

    @Test
    void everyObjectIsAccepted(Cluster cluster) {
        assertThat(cluster.answers())
                .allSatisfy(answer ->
                        assertThat(answer.isAccepted()).as(answer::toString).isTrue());
    }

    @Test
    void quotasAreCounted(Cluster cluster) throws InterruptedException {
        for (Manifest quota : of(cluster, "ResourceQuota").toList()) {
            PATIENCE.await("the status of " + quota, () -> {
                JsonNode status = cluster.find(quota).body().path("status");
                return status.path("hard").size()
                                == quota.object().at("/spec/hard").size()
                        && status.path("used").size() == status.path("hard").size();
            });
        }
    }

    @Test
    void everyDeploymentGetsItsPods(Cluster cluster) throws InterruptedException {
        for (Manifest deployment : of(cluster, "Deployment").toList()) {
            int wanted = deployment.object().at("/spec/replicas").asInt(1);
            PATIENCE.await("the pods of " + deployment, () -> {
                JsonNode status = cluster.find(deployment).body().path("status");
                return status.path("replicas").asInt() >= wanted;
            });
        }
    }

    @Test
    void disruptionBudgetsFindTheirPods(Cluster cluster) throws InterruptedException {
        for (Manifest budget : of(cluster, "PodDisruptionBudget").toList()) {
            PATIENCE.await("the status of " + budget, () -> {
                JsonNode status = cluster.find(budget).body().path("status");
                return status.path("expectedPods").asInt() > 0;
            });
        }
    }

    @Test
    void theDefaultServiceAccountKeepsItsTokenToItself(Cluster cluster) throws IOException, InterruptedException {
        for (String product : cluster.tree().products()) {
            Answer account = cluster.admin().find("/api/v1/namespaces/" + product + "/serviceaccounts/default");
            JsonNode mounts = account.body().path("automountServiceAccountToken");
            assertThat(mounts.isBoolean() && !mounts.asBoolean())
                    .as(account::toString)
                    .isTrue();
        }
    }

    @Test
    void aSurgeBeyondTheQuotaIsRefused(Cluster cluster) throws IOException, InterruptedException {
        quotasAreCounted(cluster);
        Manifest deployment = cluster.tree().at("products/poll/web/deployment.yaml");
        Manifest quota = cluster.tree().at("products/poll/base/resourcequota-objects.yaml");
        int allowed = quota.object().at("/spec/hard/pods").asInt();
        List<Answer> surge = new ArrayList<>();
        for (int pod = 0; pod <= allowed; pod++) {
            surge.add(cluster.create(deployment.pod("surge-" + pod), Mode.REAL));
        }

        Answer last = surge.get(allowed);

        assertThat(surge.get(0).isAccepted()).as(surge.get(0)::toString).isTrue();
        assertThat(last.isForbidden()).as(last::toString).isTrue();
        assertThat(last.message()).contains("exceeded quota");
    }

    @Test
    void aPriorityAboveTheGrantIsRefused(Cluster cluster) throws IOException, InterruptedException {
        quotasAreCounted(cluster);
        ObjectNode pod = cluster.tree().at("products/shop/web/deployment.yaml").pod("probe");
        ((ObjectNode) pod.path("spec")).put("priorityClassName", "product-critical");

        Answer answer = cluster.rehearse(pod);

        assertThat(answer.isForbidden()).as(answer::toString).isTrue();
        assertThat(answer.message()).contains("exceeded quota: no-foreign-priority");
    }

    @Test
    void controllersAndTreeDoNotCorrectEachOther(Cluster cluster) throws IOException, InterruptedException {
        everyDeploymentGetsItsPods(cluster);
        for (Manifest manifest : cluster.tree().manifests()) {
            ObjectNode before = cluster.find(manifest).meaning();

            Answer again = cluster.admin().apply(cluster.kinds().path(manifest), manifest.text(), Mode.REAL);

            assertThat(again.meaning()).as(manifest::toString).isEqualTo(before);
        }
    }

    private static Stream<Manifest> of(Cluster cluster, String kind) {
        List<Manifest> found =
                cluster.tree().where(manifest -> manifest.kind().equals(kind)).toList();
        assertThat(found).isNotEmpty();
        return found.stream();
    }
}
