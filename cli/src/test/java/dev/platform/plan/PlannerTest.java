package dev.platform.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PlannerTest {
    private static final String CLUSTER = "clusters/production/";
    private static final String PAY = "api: {type: internal, image: registry.acme.example/pay/api, port: 8080}\n";
    private static final SampleRepository SHOP = SampleRepository.shop("")
            .product("shop-admin", "web: {type: worker, image: registry.acme.example/shop-admin/web}");

    /** The rendered files that differ, without the start that they share. */
    private static Set<String> changes(SampleRepository before, SampleRepository after) {
        FileTree old = before.render();
        FileTree news = after.render();
        Set<RepoPath> paths = new TreeSet<>(old.files().keySet());
        paths.addAll(news.files().keySet());
        Set<String> changes = new TreeSet<>();
        for (RepoPath path : paths) {
            String text = old.text(path);
            if (text == null || !text.equals(news.text(path))) {
                changes.add(path.value().replaceFirst("^" + CLUSTER, ""));
            }
        }
        return changes;
    }

    @Test
    void theSameSpecsAreTheSameBytes() {
        assertThat(SHOP.edit("platform.yaml", "acme", "acme").render()).isEqualTo(SHOP.render());
    }

    @Test
    void aNewProductTouchesNobodyElse() {
        Set<String> changes = changes(SHOP, SHOP.product("pay", PAY));
        assertThat(changes)
                .contains(
                        "products/pay/base/namespace.yaml",
                        "products/pay/api/deployment.yaml",
                        "argocd/products/pay.yaml")
                .allMatch(path -> path.startsWith("products/pay/")
                        || path.startsWith("argocd/applications/pay/")
                        || path.equals("argocd/products/pay.yaml")
                        || path.equals(".github/CODEOWNERS"));
    }

    @Test
    void aNewServiceChangesOnlyItsOwnFiles() {
        SampleRepository more =
                SHOP.product("pay", PAY + "mailer: {type: worker, image: registry.acme.example/pay/mailer}");
        assertThat(changes(SHOP.product("pay", PAY), more))
                .containsExactlyInAnyOrder(
                        "argocd/applications/pay/application-mailer.yaml",
                        "products/pay/base/networkpolicy-service-mailer.yaml",
                        "products/pay/mailer/deployment.yaml",
                        "products/pay/mailer/poddisruptionbudget.yaml",
                        "products/pay/mailer/prometheusrule.yaml",
                        "products/pay/mailer/serviceaccount.yaml");
    }

    @Test
    void theFirstWebServiceOpensTheProduct() {
        SampleRepository more =
                SHOP.product("pay", PAY + "web: {type: web, image: registry.acme.example/pay/web, port: 8080}");
        assertThat(changes(SHOP.product("pay", PAY), more))
                .filteredOn(path -> path.startsWith("products/pay/base/"))
                .containsExactlyInAnyOrder(
                        "products/pay/base/certificate-wildcard.yaml",
                        "products/pay/base/configmap-dashboard.yaml",
                        "products/pay/base/dnsendpoint.yaml",
                        "products/pay/base/listenerset.yaml",
                        "products/pay/base/networkpolicy-service-web.yaml");
    }

    @Test
    void aNewVersionChangesTheWorkloadAlone() {
        assertThat(changes(SHOP, SHOP.edit("products/shop/versions.yaml", "1.0.0", "1.0.1")))
                .containsExactly("products/shop/web/deployment.yaml");
    }

    @Test
    void aNewNumberOfPodsKeepsTheDeployment() {
        SampleRepository three = SampleRepository.shop("autoscaling: {maxReplicas: 3}");
        assertThat(changes(three, SampleRepository.shop("autoscaling: {maxReplicas: 4}")))
                .containsExactly("products/shop/web/horizontalpodautoscaler.yaml");
    }

    @Test
    void aNewSizeChangesTheGuardrailsAlone() {
        assertThat(changes(SHOP, SHOP.grant("shop", "owner: team-shop\nsize: small\nquota: {memory: 9Gi}")))
                .containsExactlyInAnyOrder(
                        "products/shop/base/limitrange.yaml", "products/shop/base/resourcequota-compute.yaml");
    }

    @Test
    void productsOfASharedPlatformStandInTheirGroups() {
        SampleRepository sharded = SHOP.cluster("productShards: 2");
        assertThat(changes(SHOP, sharded))
                .containsExactlyInAnyOrder(
                        "argocd/products/shop.yaml",
                        "argocd/products/shop-admin.yaml",
                        "argocd/products/products.00.yaml",
                        "argocd/shards/00/shop.yaml",
                        "argocd/shards/00/shop-admin.yaml");
    }
}
