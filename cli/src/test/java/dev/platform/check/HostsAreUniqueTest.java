package dev.platform.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.platform.SampleRepository;
import dev.platform.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostsAreUniqueTest {
    private static final String RULE = "hosts-are-unique";

    /** Two services of the product, each with its hosts; those of the second are in line 11. */
    private static SampleRepository hosts(String one, String two) {
        return SampleRepository.empty().product("shop", """
                        one: {type: web, image: registry.acme.example/shop/one, port: 8080, ingress: {hosts: [%s]}}
                        two:
                          type: web
                          image: registry.acme.example/shop/two
                          port: 8080
                          ingress: {hosts: [%s]}
                        """.formatted(one, two));
    }

    private static String host(String paths) {
        return "{host: x.shop.apps.acme.example, paths: [" + paths + "]}";
    }

    @ParameterizedTest
    @CsvSource({"/, /a", "/a, /b", "/a, /ab", "/a, /a/b"})
    void servicesOfAProductCanShareAHost(String one, String two) {
        hosts(host(one), host(two)).assertIsRight();
    }

    @ParameterizedTest
    @CsvSource({"/, /", "/a, /a", "/a, /a/", "/a/, /a"})
    void aPathBelongsToOneService(String one, String two) {
        hosts(host(one), host(two))
                .assertFinds(
                        RULE,
                        "products/shop/product.yaml:11:66",
                        "the path '" + two + "' of 'x.shop.apps.acme.example' is already taken by shop/one"
                                + " (products/shop/product.yaml:6:91)",
                        "choose another");
    }

    @Test
    void theDefaultHostOfAnotherServiceIsTaken() {
        hosts("", "{host: one.shop.apps.acme.example}")
                .assertFinds(RULE, "products/shop/product.yaml:11:25", "already taken by shop/one", "choose another");
    }

    @Test
    void aPathStandsOnceInAService() {
        hosts(host("/"), host("/a, /b, /a/"))
                .assertFinds(RULE, "products/shop/product.yaml:11:74", "'/a/'", "choose another");
    }

    @Test
    void aHostStandsOnceInAService() {
        hosts("", host("/a") + ", " + host("/b"))
                .assertFinds(RULE, "products/shop/product.yaml:11:72", "the host 'x.shop", "go into one 'paths'");
        hosts(host("/"), host("/a") + ", " + host("/b"))
                .assertFinds(RULE, "products/shop/product.yaml:11:72", "the host 'x.shop", "go into one 'paths'");
    }

    @Test
    void aHostBelongsToOneProduct() {
        String grant = "owner: team-shop\nsize: small\ndomains: [shop.example]";
        SampleRepository both = SampleRepository.shop("ingress: {hosts: [{host: www.shop.example, paths: [/b]}]}")
                .product("pay", """
                        api:
                          type: web
                          image: registry.acme.example/pay/api
                          port: 8080
                          ingress: {hosts: [{host: www.shop.example, paths: [/a]}]}
                        """)
                .grant("shop", grant)
                .grant("pay", grant);
        assertThat(both.findings())
                .extracting(Finding::rule, finding -> finding.where().toString())
                .contains(tuple(RULE, "products/shop/product.yaml:10:25"));
    }
}
