package dev.platform.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.platform.cluster.ClusterChoice;
import dev.platform.cluster.RecordedCluster;
import dev.platform.finding.Findings;
import dev.platform.finding.PlatformException;
import dev.platform.git.IsolatedGit;
import dev.platform.git.Sandbox;
import dev.platform.model.Name;
import dev.platform.status.ProductStatus;
import dev.platform.status.Reason;
import dev.platform.status.State;
import dev.platform.status.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(IsolatedGit.class)
class LiveStatusTest {
    private static final Instant NOW = Instant.parse("2026-11-05T12:00:00Z");

    /** Kinds of which a product has objects. */
    private static final int KINDS = 12;

    private static final String WEB = """
            ---
            apiVersion: argoproj.io/v1alpha1
            kind: Application
            metadata: {name: shop.web, namespace: argocd, labels: {platform.dev/product: shop}}
            spec: {source: {path: clusters/production/products/shop/web}}
            status: {sync: {status: Synced, revision: %s}, health: {status: Healthy}}
            """;

    private static final String CLOSED = """
            ---
            code: 403
            refused: [%s]
            """;

    @TempDir
    Path root = Path.of("");

    private List<ProductStatus> read(RecordedCluster cluster, @Nullable String product) throws IOException {
        Path kubeconfig = root.resolve("kubeconfig");
        Files.writeString(kubeconfig, cluster.kubeconfig());
        ClusterChoice choice = new ClusterChoice(kubeconfig, null, root, Map.of());
        Name name = product == null ? null : Name.parse(product);
        Findings findings = new Findings();
        try (LiveStatus status = LiveStatus.open(root, name, choice, Steps.UNHEARD, findings)) {
            assertThat(findings.sorted()).isEmpty();
            return Objects.requireNonNull(status).read(NOW, Steps.UNHEARD);
        }
    }

    private static List<Reason> reasons(ProductStatus product) {
        return product.allTroubles().stream().map(Trouble::reason).toList();
    }

    @Test
    void allProductsTakeOneRequestAKindAndNothingIsWritten() throws IOException {
        TestRepository.of(root);
        try (RecordedCluster cluster = RecordedCluster.start("---\n{}\n")) {
            read(cluster, null);

            assertThat(cluster.asked())
                    .hasSize(KINDS)
                    .allMatch(asked -> asked.matches("GET /apis?/.*[?]limit=500&labelSelector=platform.dev%2Fproduct"));
        }
    }

    @Test
    void aProductIsAskedInItsOwnNamespace() throws IOException {
        TestRepository.of(root);
        try (RecordedCluster cluster = RecordedCluster.start("---\n{}\n")) {
            read(cluster, "shop");

            assertThat(cluster.asked())
                    .hasSize(KINDS + 1)
                    .allMatch(asked -> asked.matches("GET .*/namespaces/(shop|argocd)/.*"));
        }
    }

    /** What a product on its way out has no longer is missed by nobody. */
    @ParameterizedTest
    @CsvSource({"draining, 2", "retired, 0"})
    void aProductThatEndsHasWhatIsLeftOfIt(String state, int services) throws IOException {
        TestRepository.SHOP
                .grant("shop", "owner: team-shop\nsize: small\nretirement: {state: " + state + ", since: 2026-11-01}\n")
                .writeTo(root);
        try (RecordedCluster cluster = RecordedCluster.start(WEB.formatted("") + """
                ---
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: web
                  namespace: shop
                  labels: {platform.dev/product: shop, app.kubernetes.io/instance: web}
                spec: {replicas: 0}
                """)) {
            ProductStatus shop = read(cluster, "shop").get(0);

            assertThat(shop.services()).hasSize(services);
            assertThat(shop.services().stream()
                            .filter(service -> service.name().equals("web"))
                            .flatMap(service -> service.troubles().stream()))
                    .isEmpty();
            assertThat(reasons(shop).contains(Reason.WORKLOAD_MISSING)).isEqualTo(services > 0);
        }
    }

    @Test
    void aNamespaceThatMayNotBeReadIsAskedOnce() throws IOException {
        TestRepository.of(root);
        try (RecordedCluster cluster = RecordedCluster.start(CLOSED.formatted(".*"))) {
            ProductStatus shop = read(cluster, null).get(0);

            assertThat(shop.isUnseen()).isTrue();
            assertThat(shop.unread()).hasSize(KINDS);
            assertThat(shop.allTroubles()).isEmpty();
            assertThat(cluster.asked()).hasSize(KINDS + 1);
        }
    }

    @Test
    void whatMayBeReadIsToldBesideWhatMayNot() throws IOException {
        TestRepository.of(root);
        try (RecordedCluster cluster = RecordedCluster.start(CLOSED.formatted(".*/(applications|pods)"))) {
            ProductStatus shop = read(cluster, "shop").get(0);

            assertThat(shop.isUnseen()).isFalse();
            assertThat(reasons(shop)).containsOnly(Reason.WORKLOAD_MISSING);
            assertThat(shop.unread().stream().map(Object::toString))
                    .containsExactlyInAnyOrder("applications.argoproj.io", "pods");
        }
    }

    @Test
    void aKubeconfigMayAskAsSomebodyElse() throws IOException {
        TestRepository.of(root);
        Path kubeconfig = root.resolve("other.kubeconfig");
        try (RecordedCluster cluster = RecordedCluster.start("---\n{}\n")) {
            Files.writeString(
                    kubeconfig,
                    cluster.kubeconfig()
                            .replace("{token: mine}", "{token: mine, as: ann, as-groups: [team-shop, others]}"));
            ClusterChoice choice = new ClusterChoice(kubeconfig, null, root, Map.of());
            try (LiveStatus status = LiveStatus.open(root, null, choice, Steps.UNHEARD, new Findings())) {
                Objects.requireNonNull(status).read(NOW, Steps.UNHEARD);
            }

            assertThat(cluster.callers()).containsExactly("[ann] of [team-shop, others]");
        }
    }

    @Test
    void aKindThatTheServerDoesNotKnowHasNoObjects() throws IOException {
        TestRepository.of(root);
        try (RecordedCluster cluster = RecordedCluster.start("---\ncode: 404\nrefused: ['.*/certificates']\n")) {
            assertThat(read(cluster, "shop").get(0).unread()).isEmpty();
        }
    }

    @Test
    void aServerThatFailsEndsTheReading() throws IOException {
        TestRepository.of(root);
        try (RecordedCluster cluster = RecordedCluster.start("---\ncode: 400\nrefused: ['.*/deployments']\n")) {
            assertThatThrownBy(() -> read(cluster, "shop"))
                    .isInstanceOf(PlatformException.class)
                    .hasMessageContaining("/deployments answers 400");
        }
    }

    @Test
    void whatIsSyncedIsComparedWithWhatIsCheckedOut() throws IOException {
        TestRepository.withGit(root);
        String before = Sandbox.git(root, "rev-parse", "HEAD");
        Sandbox.write(root, "clusters/production/products/shop/web/deployment.yaml", "changed: true\n");
        Sandbox.git(root, "add", ".");
        Sandbox.git(root, "commit", "-q", "-m", "Change");
        String after = Sandbox.git(root, "rev-parse", "HEAD");

        try (RecordedCluster cluster = RecordedCluster.start(WEB.formatted(before))) {
            assertThat(reasons(read(cluster, "shop").get(0))).contains(Reason.COMMIT_PENDING);
        }
        try (RecordedCluster cluster = RecordedCluster.start(WEB.formatted(after))) {
            assertThat(reasons(read(cluster, "shop").get(0))).doesNotContain(Reason.COMMIT_PENDING, Reason.COPY_BEHIND);
        }
        Sandbox.git(root, "reset", "-q", "--hard", before);
        try (RecordedCluster cluster = RecordedCluster.start(WEB.formatted(after))) {
            ProductStatus shop = read(cluster, "shop").get(0);
            assertThat(reasons(shop)).contains(Reason.COPY_BEHIND);
            assertThat(shop.troubles())
                    .filteredOn(trouble -> trouble.reason() == Reason.COPY_BEHIND)
                    .allMatch(trouble -> trouble.state() == State.WARNING);
        }
    }
}
