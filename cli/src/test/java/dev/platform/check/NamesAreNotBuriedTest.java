package dev.platform.check;

import dev.platform.SampleRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesAreNotBuriedTest {
    private static final String RULE = "names-are-not-buried";

    private static SampleRepository buried(String fields) {
        return SampleRepository.shop("ingress: {hosts: [{host: www.shop.example}]}")
                .grant("shop", "owner: team-shop\nsize: small\ndomains: [shop.example]")
                .with("clusters/tombstones.yaml", """
                        apiVersion: platform.dev/v1
                        kind: Tombstones
                        metadata: {name: tombstones}
                        spec:
                          products: {store: {until: 2027-01-31}}
                        """ + fields.indent(2));
    }

    @Test
    void otherNamesAreFree() {
        buried("hosts: {store.example: {product: store, until: 2027-01-31}}").assertIsRight();
    }

    @Test
    void theNameOfAProductThatIsGoneRests() {
        buried("")
                .edit("clusters/tombstones.yaml", "store:", "shop:")
                .assertFinds(
                        RULE,
                        "products/shop/product.yaml:3:18",
                        "the name 'shop' rests until 2027-01-31 after the product 'shop' (clusters/tombstones.yaml:5:20)",
                        "after that day 'platform expire' frees it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.shop.example", "shop.example"})
    void aDomainAtOrBelowAHostThatRestsIsToldOnce(String host) {
        buried("hosts: {" + host + ": {product: store, until: 2027-01-31}}")
                .edit("products/shop/grant.yaml", "[shop.example]", "[a.shop.example]")
                .edit("products/shop/product.yaml", "www.shop.example", "www.a.shop.example")
                .assertFinds(
                        RULE, "products/shop/grant.yaml:7:13", "the host 'a.shop.example' rests", "choose another");
    }

    @Test
    void aHostBelowOneThatRestsIsWrong() {
        buried("hosts: {www.shop.example: {product: store, until: 2027-01-31}}")
                .assertFinds(
                        RULE,
                        "products/shop/product.yaml:10:25",
                        "the host 'www.shop.example' rests until 2027-01-31 after the product 'store'",
                        "choose another");
    }

    /** What stands in the file holds, whatever day it is. */
    @Test
    void aDayThatHasPassedHoldsUntilItIsTakenOut() {
        buried("")
                .edit("clusters/tombstones.yaml", "store: {until: 2027", "shop: {until: 2001")
                .assertFinds(RULE, "products/shop/product.yaml:3:18", "rests until 2001-01-31", "choose another");
    }
}
