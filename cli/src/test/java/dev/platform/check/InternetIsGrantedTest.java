package dev.platform.check;

import dev.platform.SampleRepository;
import org.junit.jupiter.api.Test;

class InternetIsGrantedTest {
    private static final SampleRepository SHOP =
            SampleRepository.shop("accessPolicy: {outbound: {external: [{host: api.partner.example}]}}");

    @Test
    void withTheGrantTheInternetCanBeCalled() {
        SHOP.grant("shop", "owner: team-shop\nsize: small\ninternet: true").assertIsRight();
    }

    @Test
    void withoutTheGrantItCant() {
        SHOP.assertFinds(
                "internet-is-granted",
                "products/shop/product.yaml:10:51",
                "'shop' may not call the internet",
                "'internet: true' in products/shop/grant.yaml");
        SHOP.grant("shop", "owner: team-shop\nsize: small\ninternet: false")
                .assertFinds(
                        "internet-is-granted", "products/shop/product.yaml:10:51", "'shop'", "ask the platform team");
    }
}
