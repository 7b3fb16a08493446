package dev.platform.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostNameTest {
    private static final String LONG = "a".repeat(63);

    private final Parsing values = new Parsing(HostName::parse);

    @Test
    void qualifiedNamesAreAccepted() {
        values.accepts("shop.example", "a.b.c.example", "1.example", "a--b.example", "a-1.example", LONG + ".example");
    }

    @Test
    void everythingElseIsRefused() {
        values.refuses(
                "", "example", "shop.example.", ".example", "shop..example", "*.shop.example", "shop.example:443");
        values.refuses("Shop.example", "shop_1.example", "-a.example", "a-.example", "a.1", "10.0.0.1", "::1", "a b.c");
        values.refuses("http://shop.example", "shop.example/x", LONG + "a.example", "shop.example\n", "shöp.example");
        values.refuses((LONG + ".").repeat(4) + "example");
    }

    @Test
    void namesThatCanLookLikeOthersAreRefused() {
        values.refuses("xn--shp-sna.example", "www.xn--shp-sna.example");
    }

    @ParameterizedTest
    @CsvSource({
        "shop.example, shop.example, true",
        "www.shop.example, shop.example, true",
        "a.b.shop.example, shop.example, true",
        "evilshop.example, shop.example, false",
        "evil-shop.example, shop.example, false",
        "shop.example.evil.org, shop.example, false",
        "example.org, shop.example.org, false",
        "shop.example, www.shop.example, false"
    })
    void onlyWholeLabelsCountForADomain(String host, String domain, boolean within) {
        assertThat(HostName.parse(host).isWithin(HostName.parse(domain))).isEqualTo(within);
    }

    @Test
    void namesSortByTheirText() {
        assertThat(HostName.parse("a.example")).isLessThan(HostName.parse("b.example"));
    }
}
