package dev.platform.check;

import dev.platform.SampleRepository;
import org.junit.jupiter.api.Test;

class SecretsHaveAStoreTest {
    private static SampleRepository shop(String secrets) {
        return SampleRepository.empty()
                .product("shop", SampleRepository.WEB)
                .edit("products/shop/product.yaml", "spec:\n", "spec:\n  secrets: " + secrets + "\n");
    }

    @Test
    void aClusterWithoutAStoreHasMadeUpSecretsOnly() {
        shop("{key: {generate: {}}}").assertIsRight();
        shop("{mail: {}}")
                .assertFinds(
                        "secrets-have-a-store",
                        "products/shop/product.yaml:5:19",
                        "the cluster has none",
                        "'generate'");
        shop("{mail: {}}")
                .cluster("secrets: {vault: {server: https://vault.acme.example}}")
                .assertIsRight();
    }
}
