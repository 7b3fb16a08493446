package dev.platform.model;

import org.junit.jupiter.api.Test;

class NamespaceNameTest {
    private final Parsing values = new Parsing(NamespaceName::parse);

    @Test
    void labelsAreAccepted() {
        values.accepts(
                "a", "kube-system", "7up", "a--b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
    }

    @Test
    void everythingElseAreRefused() {
        values.refuses(
                "",
                "-a",
                "a-",
                "A",
                "a.b",
                "a_b",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "a\n",
                "../x");
    }
}
