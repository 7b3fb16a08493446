package dev.platform.model;

import org.junit.jupiter.api.Test;

class ImageTagTest {
    private final Parsing values = new Parsing(ImageTag::parse);

    @Test
    void tagsOfOneVersionAreAccepted() {
        values.accepts("1", "1.4.2", "v0.10.6", "alpine", "_x", "2026-11-01.abc", "latest-1", "1.20");
    }

    @Test
    void everythingElseAreRefused() {
        values.refuses(
                "",
                "latest",
                ".1",
                "-1",
                "1.0 ",
                "1:0",
                "1/0",
                "1@sha256:0",
                "1+build",
                "1\n",
                "111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111");
    }
}
