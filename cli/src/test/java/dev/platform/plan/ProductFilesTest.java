package dev.platform.plan;

import static dev.platform.SampleRepository.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductFilesTest {
    private static final String BASE = "products/shop/base/";
    private static final SampleRepository OWN = SampleRepository.shop(
                    "ingress: {hosts: [{host: web.shop.apps.acme.example}, {host: www.shop.example}]}")
            .grant("shop", "owner: team-shop\nsize: small\ndomains: [shop.example]");

    @Test
    void theNamespaceSaysWhoseItIs() {
        Map<?, ?> metadata = (Map<?, ?>)
                Objects.requireNonNull(OWN.object(BASE + "namespace.yaml").get("metadata"));
        assertThat((Map<?, ?>) metadata.get("labels")).isEqualTo(yaml("""
                                app.kubernetes.io/managed-by: platform
                                app.kubernetes.io/part-of: shop
                                kubernetes.io/metadata.name: shop
                                platform.dev/guardrail: "true"
                                platform.dev/product: shop
                                platform.dev/team: team-shop
                                pod-security.kubernetes.io/audit: restricted
                                pod-security.kubernetes.io/audit-version: latest
                                pod-security.kubernetes.io/enforce: restricted
                                pod-security.kubernetes.io/enforce-version: v1.35
                                pod-security.kubernetes.io/warn: restricted
                                pod-security.kubernetes.io/warn-version: latest
                                """));
        assertThat(metadata.get("annotations"))
                .asString()
                .contains("platform.dev/domains=shop.apps.acme.example,shop.example");
    }

    @Test
    void anExperimentSaysWhenItEnds() {
        SampleRepository poll = SampleRepository.shop("")
                .grant("shop", "owner: team-shop\nsize: small\nlifecycle: experiment\nexpires: 2026-12-15");
        assertThat(poll.object(BASE + "namespace.yaml").get("metadata"))
                .asString()
                .contains("platform.dev/expires=2026-12-15", "platform.dev/lifecycle=experiment");
        assertThat(OWN.object(BASE + "namespace.yaml")).asString().doesNotContain("platform.dev/expires");
    }

    @Test
    void eachOwnHostHasAListenerAndACertificate() {
        assertThat(OWN.spec(BASE + "listenerset.yaml").get("listeners"))
                .asString()
                .contains("name=wildcard, hostname=*.shop.apps.acme.example", "name=wildcard-tls")
                .contains("name=" + Names.label("www.shop.example") + ", hostname=www.shop.example")
                .contains("name=" + Names.label("www.shop.example-tls"))
                .contains("namespaces={from=Same}")
                .doesNotContain("hostname=web.shop");
        assertThat(OWN.spec(BASE + "certificate-www.shop.example.yaml"))
                .asString()
                .contains("dnsNames=[www.shop.example]", "secretName=" + Names.label("www.shop.example-tls"));
        assertThat(OWN.spec(BASE + "dnsendpoint.yaml").get("endpoints"))
                .asString()
                .contains("dnsName=*.shop.apps.acme.example, recordType=CNAME", "targets=[gateway.apps.acme.example]")
                .contains("dnsName=www.shop.example");
    }

    @Test
    void theSecretsOfAProductAreThoseOfItsRole() {
        SampleRepository vault = OWN.cluster("secrets: {vault: {server: \"https://vault.acme.example\"}}");
        assertThat(vault.spec(BASE + "secretstore.yaml")).asString().contains("role=product-shop");
        assertThat(OWN.render().files().keySet()).noneMatch(path -> path.name().startsWith("secretstore"));
    }

    @ParameterizedTest
    @CsvSource({"batch, true, true", "standard, true, false", "critical, false, false"})
    void noPodCanRankAboveTheGrant(String tier, boolean criticalRefused, boolean standardRefused) {
        String quota = SampleRepository.shop("")
                .grant("shop", "owner: team-shop\nsize: small\ntier: " + tier)
                .spec(BASE + "resourcequota-no-foreign-priority.yaml")
                .toString();
        assertThat(quota).contains("pods=0", "system-node-critical");
        assertThat(quota.contains("product-critical")).isEqualTo(criticalRefused);
        assertThat(quota.contains("product-standard")).isEqualTo(standardRefused);
        assertThat(quota).doesNotContain("product-batch");
    }

    @Test
    void theTeamsGroupIsBound() {
        assertThat(OWN.object(BASE + "rolebinding-developers.yaml").get("subjects"))
                .isEqualTo(yaml("[{apiGroup: rbac.authorization.k8s.io, kind: Group, name: team-shop}]"));
    }
}
