package dev.platform.model;

import org.junit.jupiter.api.Test;

class GroupNameTest {
    private final Parsing values = new Parsing(GroupName::parse);

    @Test
    void groupsAreAccepted() {
        values.accepts("team-growth", "product:shop:dev", "a@b.example", "CORP/Team_1", "7");
    }

    @Test
    void wordsThatBreakAPolicyLineAreRefused() {
        values.refuses(
                "",
                "a b",
                "a,b",
                "a\"b",
                "a'b",
                "x\ng, evil, role:admin",
                "-a",
                ":a",
                "system:masters",
                "system:authenticated",
                "ä");
    }
}
