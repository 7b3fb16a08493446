package dev.platform.model;

import org.junit.jupiter.api.Test;

class EnvNameTest {
    private final Parsing values = new Parsing(EnvName::parse);

    @Test
    void namesAreAccepted() {
        values.accepts("A", "LOG_LEVEL", "_x", "lower", "A1", "PATHS", "KUBERNETES", "LDAP_URL");
    }

    @Test
    void namesOfTheSystemAreRefused() {
        values.refuses(
                "",
                "1A",
                "A-B",
                "A.B",
                "A B",
                "A=B",
                "É",
                "PATH",
                "HOSTNAME",
                "KUBERNETES_SERVICE_HOST",
                "LD_PRELOAD",
                "A\n");
    }
}
