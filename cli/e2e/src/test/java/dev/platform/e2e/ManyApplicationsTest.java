package dev.platform.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What hundreds of Applications cost Argo CD, in a cluster of their own: time until all is there, and memory. */
@Tag("load")
@ExtendWith(SyncingCluster.class)
class ManyApplicationsTest {
    private static final int PRODUCTS = 40;
    private static final Patience PATIENCE = Patience.of(Duration.ofMinutes(15));
    private static final String DEPLOYMENT = "products/many-0007/web/deployment.yaml";
    private static final String CONTROLLER = "argocd-application-controller";
    private static final String RENDERER = "argocd-repo-server";
    /** In MiB; more than twice what was measured. */
    private static final long MEMORY = 2048;

    @Test
    void theyAreSyncedInMinutesAndOneOfThemInSeconds() throws IOException, InterruptedException {
        try (SyncedPlatform platform = SyncedPlatform.on(ControlPlane.start())) {
            Repository repository = platform.repository();
            platform.awaitAll(PATIENCE);

            new CrowdedPlatform(repository).add(PRODUCTS);
            repository.commit("Add many products");
            repository.push();
            Instant pushed = Instant.now();
            platform.refresh("products");
            int applications = platform.awaitAll(PATIENCE);
            Duration all = Duration.between(pushed, Instant.now());

            repository.platform("deploy", "many-0007/web", "2.0.0", "--no-resolve", "--commit", "--push");
            Instant deployed = Instant.now();
            platform.refresh("many-0007.web");
            SyncedPlatform.PATIENCE.await(
                    "the new version",
                    () -> platform.find(repository.tree().at(DEPLOYMENT))
                            .body()
                            .at("/spec/template/spec/containers/0/image")
                            .asText()
                            .endsWith(":2.0.0"),
                    () -> platform.state("many-0007.web"));
            Duration one = Duration.between(deployed, Instant.now());

            long controller = platform.plane().programs().peak(CONTROLLER);
            long renderer = platform.plane().programs().peak(RENDERER);
            System.out.printf(
                    "%d Applications: synced and healthy after %d s, a new version of one after %d s; at most %d MiB in the"
                            + " controller and %d MiB in the repository server%n",
                    applications, all.toSeconds(), one.toSeconds(), controller, renderer);
            assertThat(applications).isGreaterThan(4 * PRODUCTS);
            assertThat(controller).isLessThan(MEMORY);
            assertThat(renderer).isLessThan(MEMORY);
        }
    }
}
