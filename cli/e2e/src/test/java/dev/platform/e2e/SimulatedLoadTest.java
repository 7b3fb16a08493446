package dev.platform.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The autoscaler of the real controller manager decides as {@code platform simulate-load} says that it does. A load that
 * jumps up and sinks slowly has all of it: the limits of pace in both directions, the tolerance, the maximum and the
 * stabilisation.
 *
 * <p>The real one looks every three seconds here instead of fifteen, so its periods are shorter by as much, less a second or two:
 * what happened as long ago as a period counts to it or not by chance, and never to the simulated one.
 */
@ExtendWith(FedCluster.class)
class SimulatedLoadTest {
    private static final Patience PATIENCE = Patience.of(Duration.ofMinutes(5));
    private static final Patience LOOKS = Patience.of(Duration.ofMinutes(6));
    private static final int UNTIL_PODS_COUNT_MILLIS = 5000;
    private static final int LOOK_SECONDS = 15;
    private static final int SECONDS = 900;
    private static final double FROM = 1500;
    private static final double TO = 50;
    private static final double EACH = 60;
    private static final double CORES = 0.25;

    private static final String FASTER = """
            {"spec": {"behavior": {
              "scaleUp": {"policies": [
                {"type": "Percent", "value": 100, "periodSeconds": 1}, {"type": "Pods", "value": 4, "periodSeconds": 1}]},
              "scaleDown": {"stabilizationWindowSeconds": 59, "policies": [
                {"type": "Percent", "value": 10, "periodSeconds": 11}]}}}}
            """;

    @Test
    void theRealAutoscalerDecidesAsTheSimulatedOne(Cluster cluster) throws IOException, InterruptedException {
        Optional<MetricsApi> metrics = cluster.plane().metrics();
        assumeTrue(metrics.isPresent(), "the cluster measures its pods itself");
        List<Integer> simulated = simulated();
        Manifest autoscaler = cluster.tree().at("products/shop/web/horizontalpodautoscaler.yaml");
        Manifest deployment = cluster.tree().at("products/shop/web/deployment.yaml");
        PATIENCE.await(
                "three pods that serve",
                () -> cluster.find(deployment)
                                .body()
                                .at("/status/readyReplicas")
                                .asInt()
                        == 3);
        Answer faster = cluster.admin().patch(cluster.kinds().path(autoscaler), FASTER);
        assertThat(faster.isAccepted()).as(faster::toString).isTrue();

        Thread.sleep(UNTIL_PODS_COUNT_MILLIS);
        metrics.get().feed("shop", "web", SimulatedLoadTest::cores);
        LOOKS.await("all looks", () -> metrics.get().history("shop", "web").size() >= simulated.size());
        List<Integer> real = metrics.get().history("shop", "web").subList(0, simulated.size());

        assertThat(real).isEqualTo(simulated);
        assertThat(real).contains(20).doesNotContain(2);
    }

    /** What the pods use together at a look. */
    private static double cores(int look) {
        double share = Math.min(1, (double) look * LOOK_SECONDS / SECONDS);
        return (FROM + (TO - FROM) * share) / EACH * CORES;
    }

    /** The number of pods before each look. */
    private static List<Integer> simulated() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Tree.REPOSITORY.resolve("platform").toString(),
                        "simulate-load",
                        "shop/web",
                        "--rps=" + (int) FROM + ".." + (int) TO,
                        "--for=" + SECONDS / 60 + "m",
                        "--rps-per-pod=" + (int) EACH,
                        "--start=1s",
                        "--output=json")
                .directory(Path.of(Tree.REPOSITORY.toString()).toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        JsonNode simulation = new ObjectMapper().readTree(process.getInputStream());
        assertThat(process.waitFor()).isZero();
        List<Integer> pods = new ArrayList<>();
        simulation
                .path("moments")
                .forEach(moment -> pods.add(moment.path("pods").asInt()));
        return pods;
    }
}
