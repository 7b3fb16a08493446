package dev.platform.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import dev.platform.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotasAreKeptTest {
    private static final String RULE = "quotas-are-kept";
    private static final String PLACE = "products/shop/product.yaml:6:5";

    /** Eight pods that are ten with the surge: 2 CPU, 5120Mi of memory, 10Gi of disk. */
    private static SampleRepository quota(String quota) {
        return SampleRepository.shop("""
                        replicas: 8
                        resources: {requests: {cpu: 200m, memory: 512Mi, ephemeralStorage: 1Gi}}
                        """)
                .grant("shop", "owner: team-shop\nsize: small\nquota: {ephemeralStorage: 10Gi, " + quota + "}");
    }

    @Test
    void whatFitsExactlyIsRight() {
        quota("cpu: \"2\", memory: 5Gi, pods: 10, services: 1").assertIsRight();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cpu: 1999m | need 2 of CPU; | has 1999m",
                "memory: 5119Mi | need 5Gi of memory; | has 5119Mi",
                "memory: 5G | need 5368709120 of memory; | has 5G",
                "pods: 9 | need 10 pods; | has 9"
            })
    void theSurgeCounts(String quota, String need, String has) {
        quota(quota).assertFinds(RULE, PLACE, need, "ask the platform team for a larger size");
        assertThat(quota(quota).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).endsWith(has));
    }

    @Test
    void diskCounts() {
        quota("cpu: \"2\"")
                .edit("products/shop/grant.yaml", "ephemeralStorage: 10Gi", "ephemeralStorage: 10239Mi")
                .assertFinds(RULE, PLACE, "need 10Gi of local disk; the quota of size 'small'", "lower 'maxReplicas'");
    }

    @Test
    void servicesCount() {
        String worker = "{type: worker, image: registry.acme.example/shop/it, replicas: 1}\n";
        SampleRepository.empty()
                .product("shop", "one: " + worker + "two: " + worker + "six: " + worker)
                .grant("shop", "owner: team-shop\nsize: tiny\nquota: {pods: 9, memory: 2Gi, ephemeralStorage: 2Gi}")
                .assertFinds(RULE, PLACE, "'shop' has 3 services; the quota of size 'tiny'", "remove some");
    }

    @Test
    void hostsCount() {
        SampleRepository three = SampleRepository.shop(
                        "ingress: {hosts: [{host: a.shop.apps.acme.example}, {host: b.shop.apps.acme.example}, {host:"
                                + " c.shop.apps.acme.example}]}")
                .grant("shop", "owner: team-shop\nsize: small\nquota: {services: 1}");
        three.assertFinds(RULE, PLACE, "'shop' has 3 hosts", "remove some");
        three.edit("products/shop/grant.yaml", "services: 1", "services: 2").assertIsRight();
    }

    @Test
    void aQuotaHasRoomForAPod() {
        SampleRepository shop = SampleRepository.empty()
                .product("shop", "")
                .edit("products/shop/product.yaml", "services:", "services: {}");
        SampleRepository empty = shop.edit("products/shop/versions.yaml", "services:", "services: {}");
        empty.grant("shop", "owner: team-shop\nsize: small\nquota: {memory: 16Mi}")
                .assertIsRight();
        empty.grant("shop", "owner: team-shop\nsize: small\nquota: {memory: 15Mi}")
                .assertFinds(RULE, "products/shop/grant.yaml:7:19", "no room for a pod, which needs 16Mi", "raise it");
    }

    @Test
    void everyAmountThatIsExceededIsReported() {
        assertThat(quota("cpu: \"1\", memory: 1Gi, pods: 1").findings())
                .extracting(Finding::rule)
                .containsOnly(RULE)
                .hasSize(3);
    }
}
