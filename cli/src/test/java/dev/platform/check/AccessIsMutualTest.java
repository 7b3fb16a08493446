package dev.platform.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import dev.platform.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessIsMutualTest {
    private static final String RULE = "access-is-mutual";

    /** What shop/web may call, in line 10, and who may call pay/api, in line 12. */
    private static SampleRepository access(String outbound, String inbound) {
        return SampleRepository.shop("accessPolicy: {outbound: {rules: [" + outbound + "]}}")
                .product("pay", """
                        api:
                          type: internal
                          image: registry.acme.example/pay/api
                          port: 8080
                          servicePort: 80
                          ports: {admin: {port: 9000}}
                          accessPolicy: {inbound: {rules: [%s]}}
                          metrics: {port: 9090}
                        mailer: {type: worker, image: registry.acme.example/pay/mailer, metrics: {port: 9090}}
                        """.formatted(inbound));
    }

    private static final String CALLER = "{product: shop, service: web}";
    private static final String CALLEE = "{product: pay, service: api}";

    @Test
    void aCallThatBothWantIsRight() {
        access(CALLEE, CALLER).assertIsRight();
        access("", "").assertIsRight();
    }

    @Test
    void aCallerThatDoesntCallIsNoMistake() {
        access("", CALLER).assertIsRight();
    }

    @Test
    void aCallThatTheOtherSideDoesntExpectIsWrong() {
        access(CALLEE, "")
                .assertFinds(
                        RULE,
                        "products/shop/product.yaml:10:41",
                        "pay/api does not list shop/web as inbound",
                        "add {product: shop, service: web} to accessPolicy.inbound.rules in products/pay/product.yaml");
    }

    @Test
    void anotherServiceOfTheCallerIsNotExpected() {
        access(CALLEE, "{product: shop, service: cron}")
                .edit(
                        "products/shop/product.yaml",
                        "    web:",
                        "    cron: {type: worker, image: registry.acme.example/shop/cron}\n    web:")
                .edit("products/shop/versions.yaml", "    web:", "    cron: {tag: 1.0.0}\n    web:")
                .assertFinds(RULE, "products/shop/product.yaml:11:41", "does not list shop/web", "ask its team");
        SampleRepository other = access(CALLEE, "{product: shop-admin, service: web}")
                .product("shop-admin", "web: {type: worker, image: registry.acme.example/shop-admin/web}");
        other.assertFinds(RULE, "products/shop/product.yaml:10:41", "does not list shop/web", "ask its team");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "80 | ",
                "80 | 80",
                "9000 | 9000",
                "9000 | ",
            })
    void portsAreThoseThatAreCalled(String outbound, String inbound) {
        access(
                        "{product: pay, service: api" + port(outbound) + "}",
                        "{product: shop, service: web" + port(inbound) + "}")
                .assertIsRight();
    }

    @Test
    void severalRulesAddUp() {
        access(CALLEE, "{product: shop, service: web, port: 80}, {product: shop, service: web, port: 9000}")
                .assertIsRight();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"9000 | 80 | [9000]", " | 80 | [9000]", "80 | 9000 | [80]"})
    void bothSidesMeanTheSamePorts(String outbound, String inbound, String missing) {
        access(
                        "{product: pay, service: api" + port(outbound) + "}",
                        "{product: shop, service: web" + port(inbound) + "}")
                .assertFinds(
                        RULE,
                        "products/shop/product.yaml:10:41",
                        "pay/api does not list shop/web as inbound at " + missing,
                        "ask its team");
    }

    private static String port(String number) {
        return number == null ? "" : ", port: " + number;
    }

    @ParameterizedTest
    @ValueSource(strings = {"8080", "9090", "443"})
    void portsOfContainersAndOfMetricsCantBeCalled(String port) {
        access("{product: pay, service: api, port: " + port + "}", CALLER)
                .assertFinds(
                        RULE,
                        "products/shop/product.yaml:10:76",
                        "pay/api has no port " + port,
                        "use one of [80, 9000]");
        access("", "{product: shop, service: web, port: " + port + "}")
                .assertFinds(
                        RULE,
                        "products/pay/product.yaml:12:76",
                        "pay/api has no port " + port,
                        "use one of [80, 9000]");
    }

    @Test
    void aWorkerCantBeCalledEvenIfItHasMetrics() {
        access("{product: pay, service: mailer}", "")
                .assertFinds(
                        RULE, "products/shop/product.yaml:10:41", "pay/mailer has no port at all", "nobody can call");
        SampleRepository.empty()
                .product("pay", "api: {type: worker, image: registry.acme.example/pay/api}")
                .product("shop", """
                        web:
                          type: worker
                          image: registry.acme.example/shop/web
                          metrics: {port: 9090}
                          accessPolicy: {inbound: {rules: [{product: pay, service: api}]}}
                        """)
                .assertFinds(
                        RULE, "products/shop/product.yaml:10:40", "shop/web has no port at all", "remove the rule");
    }

    @Test
    void callsInsideOfAProductNeedOneSideOnly() {
        SampleRepository.empty().product("shop", """
                        web:
                          type: worker
                          image: registry.acme.example/shop/web
                          accessPolicy: {outbound: {rules: [{service: api}, {product: shop, service: api, port: 80}]}}
                        api: {type: internal, image: registry.acme.example/shop/api, port: 8080, servicePort: 80}
                        """).assertIsRight();
        SampleRepository.shop("accessPolicy: {inbound: {rules: [{product: shop, service: web}]}}")
                .assertFinds(
                        RULE, "products/shop/product.yaml:10:50", "'shop' is this product itself", "remove the rule");
    }

    @Test
    void aServiceDoesntCallItself() {
        SampleRepository.shop("accessPolicy: {outbound: {rules: [{service: web}]}}")
                .assertFinds(RULE, "products/shop/product.yaml:10:41", "'web' lists itself", "remove the rule");
    }

    @Test
    void whoIsCalledExists() {
        access("{product: pai, service: api}", "")
                .assertFinds(RULE, "products/shop/product.yaml:10:51", "no product 'pai'", "use one of [pay, shop]");
        access("{product: pay, service: apo}", "")
                .assertFinds(RULE, "products/shop/product.yaml:10:65", "no service 'apo'", "use one of [api, mailer]");
        access("{service: apo}", "")
                .assertFinds(
                        RULE, "products/shop/product.yaml:10:51", "'shop' has no service 'apo'", "use one of [web]");
    }

    @Test
    void whoCallsExists() {
        access("", "{product: shop, service: wbe}")
                .assertFinds(RULE, "products/pay/product.yaml:12:65", "no service 'wbe'", "use one of [web]");
        access("", "{product: shop-admin, service: web}")
                .assertFinds(RULE, "products/pay/product.yaml:12:50", "no product 'shop-admin'", "[pay, shop]");
    }

    @Test
    void nothingIsSaidAboutAProductThatIsBrokenItself() {
        SampleRepository broken = access(CALLEE, CALLER).edit("products/pay/product.yaml", "port: 8080", "port: 80");
        assertThat(broken.findings()).extracting(Finding::rule).containsExactly("number-is-in-range");
        SampleRepository caller = access(CALLEE, CALLER).edit("products/shop/grant.yaml", "team-shop", "team-x");
        assertThat(caller.findings()).extracting(Finding::rule).containsExactly("team-is-known");
        SampleRepository part = access(CALLEE, CALLER)
                .edit("products/pay/product.yaml", "ports: {admin: {port: 9000}}", "ports: {admin: {port: 8080}}");
        assertThat(part.findings()).extracting(Finding::rule).containsExactly("ports-are-unique");
    }
}
