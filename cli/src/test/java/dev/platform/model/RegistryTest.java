package dev.platform.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RegistryTest {
    private final Parsing values = new Parsing(Registry::parse);

    @Test
    void registriesAreAccepted() {
        values.accepts("registry.acme.example", "localhost:5000", "registry.acme.example/team", "a.example/b/c_d");
    }

    @Test
    void everythingElseAreRefused() {
        values.refuses(
                "",
                "Registry.acme.example",
                "https://registry.acme.example",
                "registry.acme.example/",
                "registry.acme.example//a",
                "-a",
                "a b",
                "user@host",
                "host:port");
    }

    @Test
    void thePrefixEndsWithASlash() {
        assertThat(Registry.parse("registry.acme.example").prefix("shop")).isEqualTo("registry.acme.example/shop/");
    }
}
