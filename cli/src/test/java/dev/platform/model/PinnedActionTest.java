package dev.platform.model;

import org.junit.jupiter.api.Test;

class PinnedActionTest {
    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

    private final Parsing values = new Parsing(PinnedAction::parse);

    @Test
    void actionsWithTheirCommitAreAccepted() {
        values.accepts("acme/platform@" + COMMIT, "Acme-1/my_platform.tool@" + COMMIT);
    }

    @Test
    void everythingElseIsRefused() {
        values.refuses(
                "",
                "acme/platform",
                "acme/platform@main",
                "acme/platform@v1.2.3",
                "acme/platform@" + COMMIT.substring(1),
                "acme/platform@" + COMMIT.toUpperCase(java.util.Locale.ROOT),
                "acme/platform@" + COMMIT + "\n",
                "acme/platform/sub@" + COMMIT,
                "acme/..@" + COMMIT,
                "-acme/platform@" + COMMIT,
                "./@" + COMMIT,
                "acme /platform@" + COMMIT,
                "docker://acme/platform@" + COMMIT);
    }
}
