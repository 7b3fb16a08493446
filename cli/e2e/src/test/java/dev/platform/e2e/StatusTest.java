package dev.platform.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.platform.e2e.StatusReader.Status;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a team sees of its product, with the rights that are rendered for it, while something goes wrong and is mended. */
@ExtendWith(WatchedCluster.class)
@TestMethodOrder(OrderAnnotation.class)
class StatusTest {
    private static final Patience PATIENCE = Patience.of(Duration.ofMinutes(5));
    private static final String OTHER_VERSION =
            "[{\"op\": \"replace\", \"path\": \"/spec/template/spec/containers/0/image\", \"value\": \"%s\"}]";

    private final Cluster cluster;
    private final StatusReader team;

    StatusTest(Cluster cluster, @TempDir Path folder) throws IOException {
        this.cluster = cluster;
        this.team = new StatusReader(Tree.REPOSITORY, cluster.plane().kubeconfig())
                .as(User.inGroup("team-shop"), folder.resolve("team.kubeconfig"));
    }

    @Test
    @Order(1)
    void aTeamSeesThatItsProductIsWell() throws IOException, InterruptedException {
        Status status = team.read("shop", "--wait", "--timeout=5m", "--interval=1s");

        JsonNode shop = status.product("shop");
        assertThat(status.code()).as(shop::toPrettyString).isZero();
        assertThat(shop.path("unread")).hasSize(1);
        assertThat(shop.path("unread").get(0).asText()).isEqualTo("applications.argoproj.io");
        assertThat(shop.at("/services/0/workload/ready").asInt()).isEqualTo(3);
        assertThat(shop.at("/services/0/running/0/image").asText())
                .isEqualTo(deployment()
                        .podTemplate()
                        .at("/spec/containers/0/image")
                        .asText());
        assertThat(shop.path("quotas")).isNotEmpty();
        assertThat(shop.path("certificates")).isNotEmpty();
    }

    @Test
    @Order(2)
    void aTeamSeesNothingOfOthers() throws IOException, InterruptedException {
        Status all = team.read();

        assertThat(all.product("shop").path("state").asText()).isNotEqualTo("unknown");
        for (String other : List.of("billing", "boutique", "poll")) {
            assertThat(all.product(other).path("state").asText()).as(other).isEqualTo("unknown");
            assertThat(all.product(other).path("quotas")).as(other).isEmpty();
        }
        assertThat(team.read("billing").code()).isEqualTo(1);
    }

    @Test
    @Order(3)
    void anotherVersionThanThatOfGitIsTold() throws IOException, InterruptedException {
        ship("9.9.9");

        PATIENCE.await("the other version", () -> {
            Status status = team.read("shop");
            return status.code() == 1 && status.reasons("shop").contains("version-differs");
        });
    }

    @Test
    @Order(4)
    void aQuotaThatIsExceededIsTold() throws IOException, InterruptedException {
        setPods(3);
        ship("9.9.8");

        PATIENCE.await(
                "the refused pod", () -> team.read("shop").reasons("shop").contains("quota-exceeded"));
        assertThat(team.read("shop").product("shop").path("state").asText()).isEqualTo("degraded");
    }

    @Test
    @Order(5)
    void whoWatchesSeesADeploymentFinish() throws IOException, InterruptedException {
        Process watch = team.start(List.of("shop", "--watch", "--interval=1s", "--timeout=5m"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(watch.getInputStream(), UTF_8))) {
            assertThat(next(lines, "shop/web")).contains("degraded");
            setPods(150);
            ship(tag());

            String done = ".* shop/web (healthy|warning) " + tag() + " 3/3.*";
            while (!next(lines, "shop/web").matches(done)) {
                assertThat(watch.isAlive()).isTrue();
            }
        } finally {
            watch.destroy();
            watch.waitFor();
        }
    }

    private static String next(BufferedReader lines, String about) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.contains(" " + about + " ")) {
            line = lines.readLine();
        }
        assertThat(line).as("a line about " + about).isNotNull();
        return String.valueOf(line);
    }

    private Manifest deployment() {
        return cluster.tree().at("products/shop/web/deployment.yaml");
    }

    private String image() {
        return deployment().podTemplate().at("/spec/containers/0/image").asText();
    }

    private String tag() {
        return image().substring(image().lastIndexOf(':') + 1);
    }

    /** Past Git, which no rule forbids to the administrator of a cluster. */
    private void ship(String tag) throws IOException, InterruptedException {
        String image = image().substring(0, image().lastIndexOf(':') + 1) + tag;
        Answer answer = cluster.admin()
                .ask(
                        "PATCH",
                        cluster.kinds().path(deployment()),
                        "application/json-patch+json",
                        OTHER_VERSION.formatted(image));
        assertThat(answer.isAccepted()).as(answer::toString).isTrue();
    }

    private void setPods(int most) throws IOException, InterruptedException {
        Manifest quota = cluster.tree().at("products/shop/base/resourcequota-objects.yaml");
        Answer answer =
                cluster.admin().patch(cluster.kinds().path(quota), "{\"spec\":{\"hard\":{\"pods\":\"" + most + "\"}}}");
        assertThat(answer.isAccepted()).as(answer::toString).isTrue();
    }
}
