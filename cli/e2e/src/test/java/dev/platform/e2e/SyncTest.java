package dev.platform.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** A life in the cluster: from the bootstrap over a deployment to the end of a service. Each step starts where the last ended. */
@ExtendWith(SyncingCluster.class)
@TestMethodOrder(OrderAnnotation.class)
class SyncTest {
    private final SyncedPlatform platform;

    SyncTest(SyncedPlatform platform) {
        this.platform = platform;
    }

    /** Argo CD alone does it. */
    @BeforeEach
    void everythingIsSyncedAndHealthy() throws IOException, InterruptedException {
        platform.awaitAll(SyncedPlatform.PATIENCE);
    }

    @Test
    @Order(1)
    void everyObjectOfTheTreeIsThereAndBelongsToArgoCd() throws IOException, InterruptedException {
        for (Manifest manifest : platform.repository().tree().manifests()) {
            Answer answer = platform.find(manifest);
            assertThat(answer.isAccepted()).as("%s: %s", manifest, answer).isTrue();
            assertThat(answer.body()
                            .at("/metadata/annotations")
                            .path("argocd.argoproj.io/tracking-id")
                            .asText())
                    .as(manifest::toString)
                    .isNotEmpty();
        }
    }

    @Test
    @Order(2)
    void fencesStandBeforeWorkloadsCome() throws IOException, InterruptedException {
        Instant addons = finished("addon.platform");
        for (String product : platform.repository().tree().products()) {
            Instant fence = finished(product + ".base");
            assertThat(fence).as("roles and priorities come before " + product).isAfterOrEqualTo(addons);
            for (String application : platform.wanted()) {
                if (application.startsWith(product + ".") && !application.endsWith(".base")) {
                    assertThat(created(application)).as(application).isAfterOrEqualTo(fence);
                }
            }
        }
    }

    private Instant finished(String application) throws IOException, InterruptedException {
        JsonNode history = platform.application(application).at("/status/history/0");
        return Instant.parse(history.path("deployedAt").asText());
    }

    private Instant created(String application) throws IOException, InterruptedException {
        return Instant.parse(platform.application(application)
                .at("/metadata/creationTimestamp")
                .asText());
    }

    @Test
    @Order(3)
    void everyWorkloadRunsOnNodes() throws IOException, InterruptedException {
        for (Manifest workload : platform.repository().tree().workloads().toList()) {
            if (workload.kind().equals("Deployment")) {
                JsonNode status = platform.find(workload).body().path("status");
                assertThat(status.path("availableReplicas").asInt())
                        .as(workload::toString)
                        .isPositive();
                assertThat(pods(workload)).as(workload::toString).isNotEmpty().allSatisfy(pod -> {
                    assertThat(pod.at("/status/phase").asText()).isEqualTo("Running");
                    assertThat(pod.at("/spec/nodeName").asText()).startsWith("node-");
                });
            }
        }
    }

    private List<JsonNode> pods(Manifest workload) throws IOException, InterruptedException {
        List<JsonNode> pods = new ArrayList<>();
        String selector = "app.kubernetes.io/instance%3D" + workload.name();
        platform.admin()
                .find("/api/v1/namespaces/" + workload.namespace() + "/pods?labelSelector=" + selector)
                .body()
                .path("items")
                .forEach(pods::add);
        return pods;
    }

    @Test
    @Order(4)
    void autoscalersReadMetrics() throws InterruptedException, IOException {
        for (Manifest autoscaler : platform.repository()
                .tree()
                .where(manifest -> manifest.kind().equals("HorizontalPodAutoscaler"))
                .toList()) {
            SyncedPlatform.PATIENCE.await("metrics for " + autoscaler, () -> {
                JsonNode status = platform.find(autoscaler).body().path("status");
                return status.path("currentMetrics").size() > 0
                        && status.path("currentReplicas").asInt()
                                >= autoscaler.object().at("/spec/minReplicas").asInt();
            });
        }
    }

    @Test
    @Order(5)
    void kubectlFindsNoDifference() throws IOException, InterruptedException {
        platform.repository()
                .run(
                        Programs.path("kubectl"),
                        "--kubeconfig=" + platform.plane().kubeconfig(),
                        "diff",
                        "--server-side",
                        "--force-conflicts",
                        "--recursive",
                        "--filename=clusters/production/bootstrap",
                        "--filename=clusters/production/argocd",
                        "--filename=clusters/production/addons",
                        "--filename=clusters/production/products");
    }

    @Test
    @Order(6)
    void aDeploymentReachesTheCluster() throws IOException, InterruptedException {
        platform.repository().platform("deploy", "shop/web", "9.9.9", "--commit", "--push");

        platform.refresh("shop.web");

        Manifest deployment = platform.repository().tree().at("products/shop/web/deployment.yaml");
        assertThat(deployment.text()).contains("/shop/web:9.9.9");
        SyncedPlatform.PATIENCE.await(
                "version 9.9.9 of shop/web",
                () -> pods(deployment).stream()
                        .anyMatch(pod ->
                                pod.at("/spec/containers/0/image").asText().contains("/shop/web:9.9.9")));
    }

    @Test
    @Order(7)
    void aChangeByHandIsPutBack() throws IOException, InterruptedException {
        Manifest deployment = platform.repository().tree().at("products/shop/web/deployment.yaml");
        Manifest policy = platform.repository().tree().at("products/shop/base/networkpolicy-default-deny.yaml");
        String user =
                deployment.podTemplate().at("/spec/securityContext/runAsUser").asText();

        platform.admin()
                .patch(
                        platform.kinds().path(deployment),
                        "{\"spec\":{\"template\":{\"spec\":{\"securityContext\":{\"runAsUser\":12345}}}}}");
        platform.admin().delete(platform.kinds().path(policy));

        SyncedPlatform.PATIENCE.await(
                "the user of shop/web to be put back",
                () -> platform.find(deployment)
                        .body()
                        .at("/spec/template/spec/securityContext/runAsUser")
                        .asText()
                        .equals(user));
        SyncedPlatform.PATIENCE.await(
                "the network policy to be back", () -> platform.find(policy).isAccepted());
    }

    @Test
    @Order(8)
    void aServiceThatIsRemovedGoesAloneAndItsFenceWaitsForConfirmation() throws IOException, InterruptedException {
        Tree before = platform.repository().tree();
        Manifest fence = before.at("products/billing/base/networkpolicy-service-nightly-report.yaml");
        removeNightlyReport();
        Tree after = platform.repository().tree();

        platform.refresh("billing", "billing.base");

        Set<String> gone = paths(before);
        gone.removeAll(paths(after));
        gone.remove(fence.path());
        assertThat(gone).isNotEmpty().allMatch(path -> path.contains("nightly-report"));
        for (String path : gone) {
            Manifest manifest = before.at(path);
            SyncedPlatform.PATIENCE.await(
                    path + " to go", () -> platform.find(manifest).code() == 404);
        }
        for (Manifest manifest : after.manifests()) {
            assertThat(platform.find(manifest).isAccepted())
                    .as(manifest::toString)
                    .isTrue();
        }
        confirm(fence);
    }

    private void removeNightlyReport() throws IOException, InterruptedException {
        Repository repository = platform.repository();
        String spec = Files.readString(repository.folder().resolve("products/billing/product.yaml"));
        int from = spec.indexOf("    nightly-report:");
        repository.replace("products/billing/product.yaml", spec.substring(from, spec.indexOf("    migrate:")), "");
        String versions = Files.readString(repository.folder().resolve("products/billing/versions.yaml"));
        int line = versions.indexOf("    nightly-report:");
        repository.replace("products/billing/versions.yaml", versions.substring(line, end(versions, line)), "");
        repository.platform("render");
        repository.commit("Remove the nightly report");
        repository.push();
    }

    /** Where the entry of a service ends: before the next line that isn't indented deeper. */
    private static int end(String text, int start) {
        int end = text.indexOf('\n', start) + 1;
        while (text.startsWith("      ", end)) {
            end = text.indexOf('\n', end) + 1;
        }
        return end;
    }

    private void confirm(Manifest fence) throws IOException, InterruptedException {
        SyncedPlatform.PATIENCE.await(
                "Argo CD to ask for a confirmation",
                () -> platform.application("billing.base")
                        .at("/status/operationState/message")
                        .asText()
                        .contains("confirm"),
                () -> platform.state("billing.base"));
        assertThat(platform.find(fence).isAccepted()).isTrue();

        platform.admin()
                .patch(
                        "/apis/argoproj.io/v1alpha1/namespaces/argocd/applications/billing.base",
                        "{\"metadata\":{\"annotations\":{\"argocd.argoproj.io/deletion-approved\":\"" + Instant.now()
                                + "\"}}}");

        SyncedPlatform.PATIENCE.await(
                "the fence to go after the confirmation",
                () -> platform.find(fence).code() == 404,
                () -> platform.state("billing.base"));
    }

    @Test
    @Order(9)
    void anUpgradeOfAnAddonAndItsWayBackTravel() throws IOException, InterruptedException {
        Repository repository = platform.repository();
        clock("1.0.0");
        clock("1.1.0");
        repository.commit("Add the clock to the catalogue");

        addon("add", "clock", "1.0.0");
        platform.refresh("addons");
        awaitClock("1.0.0");
        byte[] before = Files.readAllBytes(repository.folder().resolve("clusters/production/addons/clock/clock.yaml"));

        addon("upgrade", "clock", "--to", "1.1.0");
        awaitClock("1.1.0");

        addon("upgrade", "clock", "--to", "1.0.0");
        awaitClock("1.0.0");
        assertThat(repository.folder().resolve("clusters/production/addons/clock/clock.yaml"))
                .hasBinaryContent(before);
    }

    private void clock(String version) throws IOException {
        String head = "apiVersion: platform.dev/v1\nkind: %s\nmetadata: {name: clock}\nspec: ";
        Repository repository = platform.repository();
        repository.write(
                "addons/clock/addon.yaml",
                head.formatted("Addon") + "{namespace: clock, wave: -5, guardrails: {podSecurity: restricted}}\n");
        repository.write("addons/clock/" + version + "/version.yaml", head.formatted("AddonVersion") + "{}\n");
        repository.write(
                "addons/clock/" + version + "/manifests/clock.yaml",
                "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: clock, namespace: clock}\ndata: {version: " + version
                        + "}\n");
    }

    private void addon(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("addon"));
        command.addAll(List.of(words));
        command.addAll(List.of("--commit", "--push"));
        platform.repository().platform(command.toArray(String[]::new));
    }

    private void awaitClock(String version) throws IOException, InterruptedException {
        Manifest clock = platform.repository().tree().at("addons/clock/clock.yaml");
        SyncedPlatform.PATIENCE.await("addon.clock to be there", () -> {
            boolean there = platform.applications().contains("addon.clock");
            if (there) {
                platform.refresh("addon.clock");
            }
            return there
                    && platform.find(clock).body().at("/data/version").asText().equals(version);
        });
        platform.awaitSynced("addon.clock");
    }

    /** A vendored Argo CD stands in the folder that was applied by hand, which its own Application syncs. */
    @Test
    @Order(10)
    void argoCdMovesItsOwnObjects() throws IOException, InterruptedException {
        Repository repository = platform.repository();
        for (String version : List.of("10.1.8", "10.1.9")) {
            String folder = "addons/argo-cd/" + version;
            repository.write(
                    folder + "/version.yaml",
                    "apiVersion: platform.dev/v1\nkind: AddonVersion\nmetadata: {name: argo-cd}\n"
                            + "spec: {chartVersion: " + version + ", vendored: true}\n");
            repository.write(
                    folder + "/manifests/chart-configmap-argocd-version.yaml",
                    "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: argocd-version, namespace: argocd}\ndata: {version: "
                            + version + "}\n");
        }
        repository.commit("Vendor Argo CD");
        addon("add", "argo-cd", "10.1.8");
        awaitArgoCd("10.1.8");
        addon("upgrade", "argo-cd", "--to", "10.1.9");
        awaitArgoCd("10.1.9");
    }

    private void awaitArgoCd(String version) throws IOException, InterruptedException {
        platform.refresh("root");
        Manifest object = platform.repository().tree().at("bootstrap/chart-configmap-argocd-version.yaml");
        SyncedPlatform.PATIENCE.await(
                "Argo CD's own object to be of " + version,
                () -> platform.find(object).body().at("/data/version").asText().equals(version),
                () -> platform.state("root"));
        platform.awaitSynced("root");
    }

    private static Set<String> paths(Tree tree) {
        Set<String> paths = new TreeSet<>();
        tree.manifests().forEach(manifest -> paths.add(manifest.path()));
        return paths;
    }
}
