package dev.platform.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImageTest {
    private static final String DIGEST = "sha256:" + "0".repeat(64);

    private final Parsing values = new Parsing(Image::parse);

    @Test
    void imagesWithAVersionAreAccepted() {
        values.accepts(
                "a.example/web:1.0.0",
                "localhost:5000/web:1.0.0",
                "a.example/web:1.0.0@" + DIGEST,
                "localhost:5000/a/b:x@" + DIGEST);
    }

    @Test
    void imagesWithoutATagAreRefused() {
        values.refuses("a.example/web", "localhost:5000/web", "a.example/web@" + DIGEST, "a.example/web:", "web:1.0");
    }

    @Test
    void badPartsAreRefused() {
        values.refuses("a.example/web:latest", "a.example/web:1@sha256:0", "a.example/web:1@" + DIGEST + "@" + DIGEST);
        values.refuses("u:p@a.example/web:1", "a.example/Web:1", "a.example/web:1 ", "");
    }

    @Test
    void theVersionCanBeReplaced() {
        Image image = Image.parse("a.example/web:1@" + DIGEST);
        assertThat(image.at(ImageTag.parse("2"), null)).hasToString("a.example/web:2");
        assertThat(image.at(ImageTag.parse("2"), ImageDigest.parse(DIGEST))).hasToString("a.example/web:2@" + DIGEST);
    }
}
