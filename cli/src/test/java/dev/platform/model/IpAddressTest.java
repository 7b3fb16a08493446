package dev.platform.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IpAddressTest {
    private final Parsing values = new Parsing(IpAddress::parse);

    @Test
    void addressesAreAccepted() {
        values.accepts("203.0.113.10", "0.0.0.0", "255.255.255.255", "::", "::1", "2001:db8::1", "1:2:3:4:5:6:7:8");
    }

    @Test
    void everythingElseIsRefused() {
        values.refuses(
                "", "1.2.3", "1.2.3.4.5", "256.1.1.1", "01.2.3.4", "1.2.3.4 ", "1.2.3.4/32", "a.b.c.d", "localhost");
        values.refuses(":", ":::", "1::2::3", "1:2:3", "1:2:3:4:5:6:7:8:9", "12345::", "2001:DB8::1", "fe80::1%eth0");
    }

    @Test
    void anIpv4AddressInTheClothesOfIpv6IsRefused() {
        values.refuses("::ffff:cb00:710a");
    }

    @Test
    void theFamilyShows() {
        assertThat(IpAddress.parse("203.0.113.10").isIpv6()).isFalse();
        assertThat(IpAddress.parse("2001:db8::1").isIpv6()).isTrue();
    }
}
