package dev.platform.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CidrTest {
    private final Parsing values = new Parsing(Cidr::parse);

    @Test
    void blocksAreAccepted() {
        values.accepts(
                "10.0.0.0/8",
                "169.254.20.10/32",
                "0.0.0.0/1",
                "fc00::/7",
                "2001:db8::/32",
                "::1/128",
                "fd00:10:0:0::/64");
    }

    @Test
    void everythingElseIsRefused() {
        values.refuses(
                "", "10.0.0.0", "10.0.0.0/", "10.0.0.0/33", "10.0.0/8", "256.0.0.0/8", "010.0.0.0/8", "10.0.0.0/08");
        values.refuses(
                "fc00::/129",
                ":::/64",
                "1::2::3/64",
                "fc00/7",
                "FC00::/7",
                "::ffff:a00:0/104",
                "example.org/8",
                "10.0.0.0/8\n");
    }

    @Test
    void allAddressesAreNoBlock() {
        values.refuses("0.0.0.0/0", "::/0");
    }

    @Test
    void anAddressInsideOfABlockIsNotTheBlock() {
        values.refuses("10.0.0.1/8", "10.1.0.0/15", "fd00::1/64");
    }

    @Test
    void theFamilyShows() {
        assertThat(Cidr.parse("10.0.0.0/8").isIpv6()).isFalse();
        assertThat(Cidr.parse("fc00::/7").isIpv6()).isTrue();
    }
}
