package dev.platform.check;

import dev.platform.SampleRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainsAreSeparateTest {
    private static final String RULE = "domains-are-separate";

    private static SampleRepository domains(String shop, String pay) {
        return SampleRepository.shop("")
                .product("pay", "api: {type: worker, image: registry.acme.example/pay/api}")
                .grant("shop", "owner: team-shop\nsize: small\ndomains: [" + shop + "]")
                .grant("pay", "owner: team-pay\nsize: small\ndomains: [" + pay + "]");
    }

    @ParameterizedTest
    @CsvSource({
        "shop.example, pay.example",
        "shop.example, evilshop.example",
        "shop.example, shop.example.org",
        "shop.example, shop-admin.example",
        "a.shop.example, b.shop.example",
        "apps.acme.example.org, xapps.acme.example"
    })
    void neighboursAreRight(String shop, String pay) {
        domains(shop, pay).assertIsRight();
    }

    @Test
    void oneProductCanHaveADomainAndANameInIt() {
        domains("'shop.example', 'www.shop.example'", "pay.example").assertIsRight();
    }

    @ParameterizedTest
    @CsvSource({"shop.example, shop.example", "shop.example, a.b.shop.example"})
    void aDomainInsideOfAnotherProductsIsWrong(String shop, String pay) {
        String inner = shop.equals(pay) ? "shop" : "pay";
        String outer = inner.equals("pay") ? "shop" : "pay";
        domains(shop, pay)
                .assertFinds(
                        RULE,
                        "products/" + inner + "/grant.yaml:7:13",
                        "overlaps with the domain '" + shop + "' of '" + outer + "'",
                        "to one product only");
    }

    @Test
    void aDomainAroundAnotherProductsIsFoundAtTheInnerOne() {
        domains("'a.example', 'www.pay.example'", "pay.example")
                .assertFinds(RULE, "products/shop/grant.yaml:7:26", "'www.pay.example' overlaps", "one product only");
    }

    @Test
    void otherDomainsBetweenThemDontHideAnOverlap() {
        domains("'shop.example', 'shop-x.example', 'shop.examplf'", "'www.shop-x.example'")
                .assertFinds(RULE, "products/pay/grant.yaml:7:13", "'shop-x.example' of 'shop'", "one product only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"apps.acme.example", "pay.apps.acme.example", "acme.example"})
    void thePlatformsOwnDomainIsNobodys(String domain) {
        domains(domain, "pay.example")
                .assertFinds(
                        RULE,
                        "products/shop/grant.yaml:7:13",
                        "overlaps with the platform's domain 'apps.acme.example'",
                        "to one product only");
    }
}
