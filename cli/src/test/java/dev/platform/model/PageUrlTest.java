package dev.platform.model;

import org.junit.jupiter.api.Test;

class PageUrlTest {
    private final Parsing values = new Parsing(PageUrl::parse);

    @Test
    void pagesAndTheirPartsAreAccepted() {
        values.accepts(
                "https://wiki.acme.example",
                "https://wiki.acme.example/shop/runbook#cart",
                "http://wiki:8080/a?page=1&part=2#b");
    }

    @Test
    void otherTextIsRefused() {
        values.refuses(
                "",
                "wiki",
                "ftp://wiki/a",
                "https://user@wiki/a",
                "https://wiki/a b",
                "https://wiki/{{a}}",
                "javascript:a");
    }
}
