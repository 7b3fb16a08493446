package dev.platform.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlPathTest {
    private final Parsing values = new Parsing(UrlPath::parse);

    @Test
    void plainPathsAreAccepted() {
        values.accepts(
                "/",
                "/a",
                "/a/",
                "/a/b.html",
                "/~x",
                "/a;b=c",
                "/caf%C3%A9",
                "/.well-known/x",
                "/@me",
                "/" + "a".repeat(1023));
    }

    @Test
    void pathsThatMeanAnotherAreRefused() {
        values.refuses("//", "/a//b", "/a/../b", "/..", "/a/./b", "/a/.", "/%2e%2e/a", "/a%2Fb", "/a%2fb", "/%2E");
    }

    @Test
    void everythingElseIsRefused() {
        values.refuses(
                "", "a", "http://x/", "/a b", "/a?b=c", "/a#b", "/ä", "/a\n", "/*\\", "/[a]", "/%", "/%zz", "/a%2");
        values.refuses("/" + "a".repeat(1024));
    }

    @ParameterizedTest
    @CsvSource({"/,/", "/a,/a", "/a/,/a", "/a/b/,/a/b"})
    void asAPrefixTheSlashAtTheEndDoesNotCount(String path, String prefix) {
        assertThat(UrlPath.parse(path).asPrefix()).isEqualTo(prefix);
    }
}
