package dev.platform.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import dev.platform.finding.Findings;
import dev.platform.tree.RepoPath;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SpecSetReaderTest {
    private static final SampleRepository SHOP = SampleRepository.shop("");

    @Test
    void everySpecIsRead() {
        Findings findings = new Findings();
        SpecSet specs = SpecSetReader.read(SHOP.inputs(), findings);
        assertThat(findings.sorted()).isEmpty();
        assertThat(specs.platform()).isNotNull();
        assertThat(specs.cluster()).isNotNull();
        assertThat(specs.products()).containsOnlyKeys("shop");
        assertThat(specs.addons()).isEmpty();
    }

    @Test
    void aProductHasItsFiles() {
        SHOP.without("products/shop/grant.yaml")
                .assertFinds(
                        "product-has-its-files",
                        "products/shop/grant.yaml",
                        "'shop' has no grant.yaml",
                        "platform new-product shop");
        SHOP.without("products/shop/product.yaml")
                .assertFinds(
                        "product-has-its-files",
                        "products/shop/product.yaml",
                        "'shop' has no product.yaml",
                        "write it");
    }

    @Test
    void aFolderHasTheNameOfAProduct() {
        SHOP.with("products/Shop2/product.yaml", "")
                .assertFinds(
                        "name-is-a-label", "products/Shop2", "'Shop2' is not a name", "3 to 20 lower-case letters");
    }

    @Test
    void thereIsOneCluster() {
        String cluster = "clusters/production/cluster.yaml";
        SHOP.without(cluster).assertFinds("cluster-is-one", cluster, "there is no cluster", "exactly one folder");
        SHOP.with("clusters/staging/cluster.yaml", SHOP.text(cluster))
                .assertFinds("cluster-is-one", "clusters/staging", "2 clusters: [production, staging]", "exactly one");
    }

    @Test
    void theClusterHasTheNameOfItsFolder() {
        String cluster = "clusters/production/cluster.yaml";
        SHOP.without(cluster)
                .with("clusters/live/cluster.yaml", SHOP.text(cluster))
                .assertFinds(
                        "name-is-the-folder", "clusters/live/cluster.yaml:3:18", "'production'", "write 'name: live'");
    }

    @Test
    void onlyChangedProductsAreReadAgain() {
        Findings findings = new Findings();
        SampleRepository two = SHOP.product("pay", "api: {type: worker, image: registry.acme.example/pay/api}");
        SpecSet before = SpecSetReader.read(two.inputs(), findings);
        SampleRepository deployed = two.edit("products/shop/versions.yaml", "1.0.0", "2.0.0");
        SpecSet after = SpecSetReader.reread(
                before, deployed.inputs(), Set.of(RepoPath.of("products", "shop", "versions.yaml")), findings);
        assertThat(findings.sorted()).isEmpty();
        assertThat(after.products().get("pay")).isSameAs(before.products().get("pay"));
        assertThat(Objects.requireNonNull(after.products().get("shop")).versions())
                .satisfies(versions -> assertThat(versions).asString().contains("tag=2.0.0"));
    }

    @Test
    void aNewProductIsReadToo() {
        Findings findings = new Findings();
        SpecSet before = SpecSetReader.read(SampleRepository.empty().inputs(), findings);
        SpecSet after = SpecSetReader.reread(
                before, SHOP.inputs(), Set.of(RepoPath.of("products", "shop", "product.yaml")), findings);
        assertThat(after.products()).containsOnlyKeys("shop");
        assertThat(findings.sorted()).isEmpty();
    }
}
