package dev.platform.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What was pushed past every review: objects that a product has no right to. Its AppProject refuses them; and where that is
 * widened too, Kubernetes does, since Argo CD acts as the product's own account. Each step starts where the last ended.
 */
@ExtendWith(SyncingCluster.class)
@TestMethodOrder(OrderAnnotation.class)
class WidenedProjectTest {
    private static final String PROJECT = "argocd/applications/shop/appproject.yaml";
    private static final String POLICY = "argocd-appproject-shape";
    private static final String WEB = "clusters/production/products/shop/web/";
    private static final String ANY = "  - group: \"*\"\n    kind: \"*\"\n";

    /** By the file: what each of them is, and where it would be. */
    private static final Map<String, String> HOSTILE =
            Map.of("rolebinding-own.yaml", """
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata: {name: own, namespace: shop}
            roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin}
            subjects: [{kind: Group, apiGroup: rbac.authorization.k8s.io, name: team-shop}]
            """, "configmap-own.yaml", """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: own, namespace: billing}
            """, "clusterrole-own.yaml", """
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: own}
            rules: [{apiGroups: ["*"], resources: ["*"], verbs: ["*"]}]
            """);

    private final SyncedPlatform platform;

    WidenedProjectTest(SyncedPlatform platform) {
        this.platform = platform;
    }

    @Test
    @Order(1)
    void theProjectRefusesThem() throws IOException, InterruptedException {
        platform.awaitSynced("shop.web");
        add();
        push("Add what the product may not have");

        platform.refresh("shop.web");

        awaitFailure("is not permitted in project");
        assertNothingIsThere();
    }

    /** Meanwhile whoever widens the project is warned only: the roll-out of a policy starts so. */
    @Test
    @Order(2)
    void aPolicyInAuditWarnsAndLetsPass() throws IOException, InterruptedException {
        Manifest project = platform.repository().tree().at(PROJECT);
        String path = platform.kinds().path(project);
        String wide = "{\"spec\":{\"clusterResourceWhitelist\":[{\"group\":\"*\",\"kind\":\"*\"}]}}";
        Answer denied = platform.admin().ask("PATCH", path + "?dryRun=All", "application/merge-patch+json", wide);
        assertThat(Refusal.of(denied)).as(denied::toString).isEqualTo(POLICY);
        platform.repository()
                .replace(
                        "clusters/production/cluster.yaml",
                        "  addons:\n",
                        "  policies: {" + POLICY + ": Audit}\n  addons:\n");
        // What isn't rendered is refused, so it was never there.
        remove();
        platform.repository().platform("render");
        add();
        push("Audit " + POLICY);

        platform.refresh("addon.admission-policies");

        SyncedPlatform.PATIENCE.await("the policy to warn only", () -> {
            Answer answer = platform.admin().ask("PATCH", path + "?dryRun=All", "application/merge-patch+json", wide);
            return answer.isAccepted()
                    && answer.warnings().stream().anyMatch(warning -> warning.contains("'" + POLICY + "'"));
        });
    }

    @Test
    @Order(3)
    void whereItIsWidenedKubernetesRefusesThem() throws IOException, InterruptedException {
        String file = "clusters/production/" + PROJECT;
        platform.repository().replace(file, "  namespaceResourceWhitelist:\n", "  namespaceResourceWhitelist:\n" + ANY);
        platform.repository()
                .replace(
                        file,
                        "  destinations:\n",
                        "  clusterResourceWhitelist:\n" + ANY
                                + "  destinations:\n  - server: \"*\"\n    namespace: \"*\"\n");
        push("Widen the project");

        platform.refresh("shop");
        SyncedPlatform.PATIENCE.await(
                "the project to be wide",
                () -> platform.find(platform.repository().tree().at(PROJECT))
                        .body()
                        .at("/spec/clusterResourceWhitelist/0/kind")
                        .asText()
                        .equals("*"));
        sync();

        awaitFailure("system:serviceaccount:shop:argocd-sync");
        assertNothingIsThere();
    }

    @Test
    @Order(4)
    void whatIsTakenBackIsAsBefore() throws IOException, InterruptedException {
        remove();
        platform.repository().replace("clusters/production/cluster.yaml", "  policies: {" + POLICY + ": Audit}\n", "");
        platform.repository().platform("render");
        push("Take it back");

        platform.refresh("addon.admission-policies", "shop", "shop.web");
        sync();

        for (String application : List.of("addon.admission-policies", "shop", "shop.web")) {
            platform.awaitSynced(application);
        }
    }

    private void push(String message) throws IOException, InterruptedException {
        platform.repository().commit(message);
        platform.repository().push();
    }

    private void add() throws IOException {
        for (Map.Entry<String, String> file : HOSTILE.entrySet()) {
            platform.repository().write(WEB + file.getKey(), file.getValue());
        }
    }

    private void remove() throws IOException {
        for (String file : HOSTILE.keySet()) {
            Files.delete(platform.repository().folder().resolve(WEB + file));
        }
    }

    /** Asks for a sync now: the one that fails is tried again after longer and longer pauses. */
    private void sync() throws IOException, InterruptedException {
        if (phase().equals("Running")) {
            patch("{\"status\":{\"operationState\":{\"phase\":\"Terminating\"}}}");
        }
        SyncedPlatform.PATIENCE.await("the sync to end", () -> !phase().matches("Running|Terminating"));
        patch("{\"operation\":{\"initiatedBy\":{\"username\":\"somebody\"},\"sync\":{}}}");
    }

    private String phase() throws IOException, InterruptedException {
        return platform.application("shop.web")
                .at("/status/operationState/phase")
                .asText();
    }

    private void patch(String change) throws IOException, InterruptedException {
        Answer answer =
                platform.admin().patch("/apis/argoproj.io/v1alpha1/namespaces/argocd/applications/shop.web", change);
        assertThat(answer.isAccepted()).as(answer::toString).isTrue();
    }

    private void awaitFailure(String words) throws InterruptedException {
        SyncedPlatform.PATIENCE.await(
                "a sync of shop.web that fails with: " + words,
                () -> platform.application("shop.web")
                        .at("/status/operationState")
                        .toString()
                        .contains(words),
                () -> platform.application("shop.web")
                        .at("/status/operationState")
                        .toString());
    }

    private void assertNothingIsThere() throws IOException, InterruptedException {
        for (String text : HOSTILE.values()) {
            Manifest manifest = Manifest.of("own", text);
            Answer answer = platform.find(manifest);
            assertThat(answer.code()).as(answer::toString).isEqualTo(404);
        }
    }
}
