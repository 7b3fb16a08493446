package dev.platform.model;

import org.junit.jupiter.api.Test;

class SecretPathTest {
    private final Parsing values = new Parsing(SecretPath::parse);

    @Test
    void pathsBelowAProductAreAccepted() {
        values.accepts("products/shop/mail", "products/shop/a/b.c");
    }

    @Test
    void otherTextIsRefused() {
        values.refuses(
                "",
                "products/shop",
                "products/shop/",
                "products/shop/../billing/db",
                "products/shop/./a",
                "/products/shop/a",
                "secret/shop/a",
                "products/Shop/a",
                "products/shop/a b",
                "products/shop//a");
    }
}
