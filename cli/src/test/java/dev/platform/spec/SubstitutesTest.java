package dev.platform.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import dev.platform.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubstitutesTest {
    private static final String CLUSTER = "clusters/production/cluster.yaml";

    /** A product with a rule broken that asks for nothing but itself, beside much that settings and cluster decide. */
    private static final SampleRepository SHOP =
            SampleRepository.shop("""
                    tier: critical
                    ingress: {hosts: [{host: front.shop.apps.acme.example}, {host: www.shop.example}]}
                    replicas: 8
                    """).grant("shop", "owner: team-shop\nsize: small\ndomains: [www.shop.example]\n");

    @ParameterizedTest
    @CsvSource({
        "platform.yaml, platformTeam, platformTaem",
        "platform.yaml, kind: Platform, kind: Product",
        "platform.yaml, platformTeam: platform, platformTeam: ops",
        CLUSTER + ", domain:, domian:",
        CLUSTER + ", 1.35, 1.35.2"
    })
    void whatIsWrongWithTheProductsIsFoundToo(String file, String right, String wrong) {
        assertThat(SHOP.edit(file, right, wrong).findings())
                .anyMatch(finding -> finding.where().file().equals(file))
                .filteredOn(finding -> !finding.where().file().equals(file))
                .extracting(Finding::rule)
                .containsExactly("tiers-are-granted");
    }

    @Test
    void alsoIfBothAreWrong() {
        assertThat(SHOP.edit("platform.yaml", "registry:", "registri:")
                        .edit(CLUSTER, "domain:", "domian:")
                        .findings())
                .extracting(Finding::rule)
                .contains("tiers-are-granted")
                .doesNotContain("team-is-known", "images-are-granted", "hosts-are-granted", "quotas-are-kept");
    }

    @Test
    void aRightProductIsNotBlamed() {
        assertThat(SampleRepository.shop("").edit(CLUSTER, "domain:", "domian:").findings())
                .allMatch(finding -> finding.where().file().equals(CLUSTER));
    }
}
