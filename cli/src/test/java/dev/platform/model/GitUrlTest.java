package dev.platform.model;

import org.junit.jupiter.api.Test;

class GitUrlTest {
    private final Parsing values = new Parsing(GitUrl::parse);

    @Test
    void urlsAreAccepted() {
        values.accepts(
                "https://github.com/acme/platform.git",
                "http://git.acme.example:3000/a/b",
                "ssh://git@git.acme.example:22/a.git",
                "git@github.com:acme/platform.git",
                "git://git.acme.example/a");
    }

    @Test
    void otherUrlsAreRefused() {
        values.refuses(
                "",
                "github.com/acme/platform",
                "https://user:secret@github.com/acme/platform.git",
                "https://token@github.com/a/b",
                "file:///etc",
                "https://github.com",
                "https://github.com/",
                "https://github.com/a b",
                "https://github.com/a\nb",
                "ext::sh -c id",
                "-u@x:y",
                "https://github.com/a?x=1");
    }
}
