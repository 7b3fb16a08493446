package dev.platform.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

    @Test
    void thePageIsKnownOnForgesWhoseAddressesAreKnown() {
        assertThat(List.of(
                        "https://github.com/acme/platform.git",
                        "git@github.com:acme/platform.git",
                        "ssh://git@gitlab.acme.example/acme/platform",
                        "https://github.com/acme/platform/"))
                .extracting(url -> GitUrl.parse(url).page())
                .containsExactly(
                        "https://github.com/acme/platform",
                        "https://github.com/acme/platform",
                        "https://gitlab.acme.example/acme/platform",
                        "https://github.com/acme/platform");
        assertThat(GitUrl.parse("https://git.acme.example/acme/platform.git").page())
                .isNull();
        assertThat(GitUrl.parse("https://notgithub.example/acme/platform").page())
                .isNull();
    }
}
