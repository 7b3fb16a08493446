package dev.platform.check;

import dev.platform.SampleRepository;
import org.junit.jupiter.api.Test;

class HostsHaveOneGatewayTest {
    private static final String RULE = "hosts-have-one-gateway";
    private static final String SHOP = "products/shop/product.yaml";
    private static final String GATEWAY = "gateway: {internal: {}}";

    private static String service(String name, String visibility) {
        return name + ": {type: web, image: registry.acme.example/shop/web, port: 8080, ingress: {visibility: "
                + visibility + ", hosts: [{host: a.shop.apps.acme.example, paths: [/" + name + "]}]}}\n";
    }

    private static SampleRepository shared(String one, String two) {
        return SampleRepository.empty().cluster(GATEWAY).product("shop", service("one", one) + service("two", two));
    }

    @Test
    void aServiceIsInternalWhereTheClusterHasAGatewayForIt() {
        SampleRepository internal = SampleRepository.shop("ingress: {visibility: internal}");
        internal.assertFinds(RULE, SHOP + ":10:29", "no internal gateway", "gateway.internal");
        internal.cluster(GATEWAY).assertIsRight();
    }

    @Test
    void servicesThatShareAHostShareItsGateway() {
        shared("internal", "internal").assertIsRight();
        shared("public", "internal")
                .assertFinds(RULE, SHOP + ":7:113", "is internal here, and public in 'one'", "same");
    }
}
