package dev.platform.plan;

import static dev.platform.SampleRepository.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplicationFilesTest {
    private static final SampleRepository SHOP = SampleRepository.shop("");

    @ParameterizedTest
    @CsvSource({"shop, 16, 02", "shop-admin, 16, 14", "pay, 16, 12", "shop, 1, 00", "shop, 256, 162"})
    void theGroupOfAProductNeverChanges(String product, int shards, String shard) {
        assertThat(ShardFiles.shard(product, shards)).isEqualTo(shard);
    }

    @Test
    void theGroupsAreAboutEqual() {
        Map<String, Integer> sizes = new TreeMap<>();
        for (int i = 0; i < 3200; i++) {
            sizes.merge(ShardFiles.shard("product-" + i, 32), 1, Integer::sum);
        }
        assertThat(sizes).hasSize(32);
        assertThat(sizes.values()).allMatch(size -> size > 50 && size < 200);
    }

    @Test
    void aServiceIsSyncedFromItsFolderIntoItsNamespace() {
        Map<?, ?> spec = SHOP.spec("argocd/applications/shop/application-web.yaml");
        assertThat(spec.get("project")).isEqualTo("product-shop");
        assertThat(spec.get("source")).isEqualTo(yaml("""
                                repoURL: https://git.acme.example/platform.git
                                targetRevision: refs/heads/main
                                path: clusters/production/products/shop/web
                                directory: {include: "*.yaml"}
                                """));
        assertThat(spec.get("destination"))
                .isEqualTo(yaml("{server: https://kubernetes.default.svc, namespace: shop}"));
    }

    @Test
    void theGuardrailsAreSyncedByThePlatformsProject() {
        assertThat(SHOP.spec("argocd/applications/shop/application-base.yaml").get("project"))
                .isEqualTo("platform");
        assertThat(metadata("argocd/applications/shop/application-base.yaml").get("name"))
                .isEqualTo("shop.base");
    }

    @Test
    void onlyWhatAnAutoscalerSetsIsIgnored() {
        assertThat(SHOP.spec("argocd/applications/shop/application-web.yaml").get("ignoreDifferences"))
                .isEqualTo(
                        yaml(
                                "[{group: apps, kind: Deployment, name: web, namespace: shop, jsonPointers: [/spec/replicas]}]"));
        assertThat(SampleRepository.shop("replicas: 2")
                        .spec("argocd/applications/shop/application-web.yaml")
                        .get("ignoreDifferences"))
                .isNull();
    }

    private static Map<?, ?> metadata(String path) {
        return (Map<?, ?>) Objects.requireNonNull(SHOP.object(path).get("metadata"));
    }
}
