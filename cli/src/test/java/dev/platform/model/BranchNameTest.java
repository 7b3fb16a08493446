package dev.platform.model;

import org.junit.jupiter.api.Test;

class BranchNameTest {
    private final Parsing values = new Parsing(BranchName::parse);

    @Test
    void branchesAreAccepted() {
        values.accepts("main", "release/1.2", "a", "feature_x", "v1.0");
    }

    @Test
    void namesThatGitRefusesAreRefused() {
        values.refuses(
                "",
                "-main",
                "/main",
                "main/",
                "a//b",
                "a..b",
                "main.lock",
                "a.lock/b",
                "a/.b",
                "main.",
                "a b",
                "a~1",
                "a^",
                "a:b",
                "a?",
                "a@{u}",
                "a\\b",
                "main\n");
    }
}
