package dev.platform.check;

import dev.platform.SampleRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostsAreGrantedTest {
    private static SampleRepository host(String host) {
        return SampleRepository.shop("ingress: {hosts: [{host: " + host + "}]}")
                .product("shop-admin", "web: {type: worker, image: registry.acme.example/shop-admin/web}")
                .grant("shop", "owner: team-shop\nsize: small\ndomains: [shop.example, a.shop.org]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "web.shop.apps.acme.example",
                "other.shop.apps.acme.example",
                "shop.example",
                "www.shop.example",
                "a.b.shop.example",
                "a.shop.org"
            })
    void hostsOfTheDefaultAndOfGrantedDomainsAreRight(String host) {
        host(host).assertIsRight();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shop.apps.acme.example",
                "a.b.shop.apps.acme.example",
                "web.shop-admin.apps.acme.example",
                "web.pay.apps.acme.example",
                "apps.acme.example",
                "gateway.apps.acme.example",
                "evilshop.example",
                "shop.example.evil.org",
                "shop.org",
                "b.shop.org",
                "web.shop.apps.acme.example.org",
                "webshop.apps.acme.example"
            })
    void otherHostsAreWrong(String host) {
        host(host)
                .assertFinds(
                        "hosts-are-granted",
                        "products/shop/product.yaml:10:32",
                        "the host '" + host + "' is not one of *.shop.apps.acme.example",
                        "'domains' in products/shop/grant.yaml");
    }

    @Test
    void theDefaultHostNeedsNoGrant() {
        SampleRepository.shop("").assertIsRight();
    }
}
