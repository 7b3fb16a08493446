package dev.platform.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** The end of an experiment, step by step, as Argo CD carries it out. Each step starts where the last ended. */
@ExtendWith(SyncingCluster.class)
@TestMethodOrder(OrderAnnotation.class)
class RetirementTest {
    private static final String WEB = "products/trial/web/";

    private final SyncedPlatform platform;

    RetirementTest(SyncedPlatform platform) {
        this.platform = platform;
    }

    @Test
    @Order(1)
    void anExperimentRuns() throws IOException, InterruptedException {
        Repository repository = platform.repository();
        String image = "--image=registry.acme.example/trial/web:1.0.0";
        repository.platform("new-product", "trial", "--owner=team-growth", "--experiment", image);
        repository.platform(
                "new-service",
                "trial",
                "report",
                "--type=cron",
                "--schedule=*/15 * * * *",
                "--image=registry.acme.example/trial/report:1.0.0");
        repository.replace(
                "products/trial/product.yaml",
                "spec:\n",
                "spec:\n  databases: {answers: {size: small, storage: 1Gi}}\n");
        repository.platform("render");
        repository.commit("Add product trial");
        repository.push();

        platform.refresh("products");

        for (String part : Set.of("", ".base", ".data", ".web", ".report")) {
            awaitThere("trial" + part);
            platform.awaitSynced("trial" + part);
        }
        SyncedPlatform.PATIENCE.await("pods of trial", () -> pods() > 0);
    }

    @Test
    @Order(2)
    void drainedItHasNoPodsAndKeepsAllElse() throws IOException, InterruptedException {
        Tree before = platform.repository().tree();
        platform.repository().platform("retire", "trial", "--commit", "--push");

        refreshProduct();

        SyncedPlatform.PATIENCE.await("the pods to go", () -> pods() == 0, () -> platform.state("trial.web"));
        for (String file : Set.of("httproute.yaml", "horizontalpodautoscaler.yaml", "poddisruptionbudget.yaml")) {
            awaitGone(before.at(WEB + file));
        }
        for (String part : Set.of("trial", "trial.base", "trial.data", "trial.web", "trial.report")) {
            platform.awaitSynced(part);
        }
        Tree tree = platform.repository().tree();
        assertThat(platform.find(tree.at(WEB + "deployment.yaml"))
                        .body()
                        .at("/spec/replicas")
                        .asInt(-1))
                .isZero();
        assertThat(platform.find(tree.at("products/trial/report/cronjob.yaml"))
                        .body()
                        .at("/spec/suspend")
                        .asBoolean())
                .isTrue();
        assertStaying(tree);
    }

    @Test
    @Order(3)
    void retiredItHasNoServicesAndKeepsItsDataAndFences() throws IOException, InterruptedException {
        Tree before = platform.repository().tree();
        platform.repository().platform("retire", "trial", "--data=delete", "--commit", "--push");

        refreshProduct();

        awaitGone(before.at("argocd/applications/trial/application-web.yaml"));
        awaitGone(before.at("argocd/applications/trial/application-report.yaml"));
        for (Manifest manifest : before.where(Tree::isOfService)
                .filter(each -> each.path().startsWith("products/trial/"))
                .toList()) {
            awaitGone(manifest);
        }
        platform.awaitSynced("trial");
        platform.awaitSynced("trial.base");
        platform.awaitSynced("trial.data");
        assertStaying(platform.repository().tree());
    }

    @Test
    @Order(4)
    void goneFromGitItStaysInTheCluster() throws IOException, InterruptedException {
        Tree before = platform.repository().tree();
        platform.repository().platform("retire", "trial", "--commit", "--push");

        platform.refresh("products", "trial", "trial.base", "trial.data");
        SyncedPlatform.PATIENCE.await(
                "Argo CD to see that trial is gone from Git",
                () -> platform.application("products")
                        .at("/status/sync/status")
                        .asText()
                        .equals("OutOfSync"),
                () -> platform.state("products"));
        assertStaying(before);
    }

    /** As the guide tells it: the Applications are deleted with their resources, one after another. */
    @Test
    @Order(5)
    void deletedWithConfirmationNothingOfItIsLeft() throws IOException, InterruptedException {
        for (String application : List.of("trial.data", "trial.base", "trial")) {
            platform.delete(application);
        }
        SyncedPlatform.PATIENCE.await(
                "the namespace to go",
                () -> platform.admin().find("/api/v1/namespaces/trial").code() == 404,
                () -> platform.admin().find("/api/v1/namespaces/trial").toString());
        assertThat(platform.applications()).noneMatch(name -> name.startsWith("trial"));
    }

    private void refreshProduct() throws IOException, InterruptedException {
        Set<String> parts = new TreeSet<>(platform.applications());
        parts.removeIf(name -> !name.equals("trial") && !name.startsWith("trial."));
        platform.refresh(parts.toArray(String[]::new));
    }

    private long pods() throws IOException, InterruptedException {
        return platform.admin()
                .find("/api/v1/namespaces/trial/pods?labelSelector=app.kubernetes.io/instance%3Dweb")
                .body()
                .path("items")
                .size();
    }

    private void assertStaying(Tree tree) throws IOException, InterruptedException {
        for (Manifest manifest : tree.where(each -> Tree.isBase(each) || Tree.isData(each))
                .filter(each -> each.path().startsWith("products/trial/"))
                .toList()) {
            assertThat(platform.find(manifest).isAccepted())
                    .as(manifest::toString)
                    .isTrue();
        }
    }

    private void awaitThere(String application) throws InterruptedException {
        SyncedPlatform.PATIENCE.await(
                application + " to be there", () -> platform.applications().contains(application));
    }

    private void awaitGone(Manifest manifest) throws InterruptedException {
        SyncedPlatform.PATIENCE.await(
                manifest + " to go", () -> platform.find(manifest).code() == 404, () -> platform.state("trial"));
    }
}
