package dev.platform.check;

import dev.platform.SampleRepository;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HostsFitTheGatewayTest {
    private static final String RULE = "hosts-fit-the-gateway";

    private static String numbered(String pattern, int count) {
        return IntStream.range(0, count).mapToObj(pattern::formatted).collect(Collectors.joining(", "));
    }

    private static SampleRepository paths(int count) {
        return SampleRepository.shop(
                "ingress: {hosts: [{host: a.shop.apps.acme.example, paths: [" + numbered("/%d", count) + "]}]}");
    }

    private static SampleRepository hosts(int count) {
        return SampleRepository.shop("ingress: {hosts: [" + numbered("{host: h%d.shop.example}", count) + "]}")
                .grant("shop", "owner: team-shop\nsize: small\ndomains: [shop.example]\nquota: {services: 40}");
    }

    @Test
    void asManyAsKubernetesTakesAreRight() {
        paths(16).assertIsRight();
        hosts(63).assertIsRight();
    }

    @Test
    void aHostWithMorePathsIsWrong() {
        paths(17).assertFinds(RULE, "products/shop/product.yaml:10:65", "has 17 paths; it can have 16", "spread them");
    }

    @Test
    void aProductWithMoreOwnHostsIsWrong() {
        hosts(64).assertFinds(RULE, "products/shop/product.yaml:6:5", "64 hosts in its own domains", "default domain");
    }
}
