package dev.platform.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import dev.platform.finding.Finding;
import dev.platform.model.Product.Grant;
import dev.platform.model.Quota;
import org.junit.jupiter.api.Test;

class ProductResolverTest {
    private static final SampleRepository SHOP = SampleRepository.shop("");

    @Test
    void theOwnerIsATeam() {
        SHOP.grant("shop", "owner: team-shpo\nsize: small")
                .assertFinds(
                        "team-is-known",
                        "products/shop/grant.yaml:5:10",
                        "no team 'team-shpo'",
                        "use one of [platform, team-pay, team-shop]");
    }

    @Test
    void theSizeIsOneOfTheSettings() {
        SHOP.grant("shop", "owner: team-shop\nsize: huge")
                .assertFinds(
                        "size-is-known", "products/shop/grant.yaml:6:9", "no size 'huge'", "add it to platform.yaml");
    }

    @Test
    void aSizeThatIsWrongItselfIsReportedOnce() {
        SHOP.grant("shop", "owner: team-shop\nsize: tiny")
                .edit("platform.yaml", "      pods: 4\n", "")
                .assertFinds("field-is-present", "platform.yaml:16:7", "'tiny' needs cpu, memory and pods", "add");
    }

    @Test
    void theGrantWinsOverTheSize() {
        Grant grant = SHOP.grant("shop", """
                        owner: team-pay
                        size: small
                        lifecycle: experiment
                        expires: 2026-12-15
                        tier: critical
                        internet: true
                        images: [docker.io/library/redis]
                        domains: [shop.example]
                        quota: {cpu: "8", memory: 9Gi, ephemeralStorage: 10Gi, storage: 11Gi, volumes: 12, pods: 13, services: 14}
                        """).resolved("shop").grant();
        assertThat(grant.owner().name()).isEqualTo("team-pay");
        assertThat(grant.lifecycle()).hasToString("experiment");
        assertThat(grant.expires()).hasToString("2026-12-15");
        assertThat(grant.tier()).hasToString("critical");
        assertThat(grant.internet()).isTrue();
        assertThat(grant.imagePrefixes()).contains("docker.io/library/redis/");
        assertThat(grant.domains()).hasToString("[shop.example]");
        assertThat(grant.quota())
                .hasToString(
                        "Quota[cpu=8, memory=9Gi, ephemeralStorage=10Gi, storage=11Gi, volumes=12, pods=13, services=14]");
    }

    @Test
    void aGrantCanReplaceASingleAmount() {
        Quota quota = SHOP.grant("shop", "owner: team-shop\nsize: small\nquota: {pods: 31}")
                .resolved("shop")
                .grant()
                .quota();
        assertThat(quota.pods()).isEqualTo(31);
        assertThat(quota.memory()).hasToString("8Gi");
    }

    @Test
    void aVersionHasAService() {
        SHOP.edit("products/shop/versions.yaml", "web: {tag: 1.0.0}", "web: {tag: 1.0.0}\n    wbe: {tag: 1.0.0}")
                .assertFinds(
                        "version-has-a-service",
                        "products/shop/versions.yaml:7:10",
                        "no service 'wbe' in products/shop/product.yaml",
                        "remove the version, or add the service");
    }

    @Test
    void aServiceHasAVersion() {
        SHOP.edit("products/shop/versions.yaml", "    web: {tag: 1.0.0}\n", "")
                .edit("products/shop/versions.yaml", "services:", "services: {}")
                .assertFinds(
                        "service-has-a-version",
                        "products/shop/product.yaml:8:14",
                        "no version of 'web'",
                        "platform deploy shop/web TAG");
        SHOP.without("products/shop/versions.yaml")
                .assertFinds("service-has-a-version", "products/shop/product.yaml:8:14", "'web'", "platform deploy");
    }

    @Test
    void aMisspeltServiceIsReportedOnBothSides() {
        assertThat(SHOP.edit("products/shop/versions.yaml", "web:", "wbe:").findings())
                .extracting(Finding::rule)
                .containsExactly("service-has-a-version", "version-has-a-service");
    }

    @Test
    void versionsThatCantBeReadAreReportedOnce() {
        SHOP.edit("products/shop/versions.yaml", "1.0.0", "latest")
                .assertFinds("image-has-a-version", "products/shop/versions.yaml:6:16", "'latest'", "such as 1.4.2");
    }
}
