package dev.platform.model;

import org.junit.jupiter.api.Test;

class GithubOwnerTest {
    private final Parsing values = new Parsing(GithubOwner::parse);

    @Test
    void ownersAreAccepted() {
        values.accepts("@acme/team-growth", "@octocat", "@acme/a.b_c");
    }

    @Test
    void everythingElseAreRefused() {
        values.refuses(
                "",
                "acme/team",
                "@",
                "@acme/",
                "@acme/team growth",
                "@acme/a/b",
                "@-acme",
                "team@acme.example",
                "@acme/team @evil/team",
                "@acme\n");
    }
}
