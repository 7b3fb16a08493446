package dev.platform.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ImageNameTest {
    private final Parsing values = new Parsing(ImageName::parse);

    @Test
    void repositoriesAreAccepted() {
        values.accepts(
                "registry.acme.example/quiz/web",
                "localhost:5000/a",
                "a.example/b_c/d-e/f__g",
                "docker.io/library/redis");
    }

    @Test
    void everythingElseIsRefused() {
        values.refuses(
                "", "redis", "/a", "a/", "a.example//b", "A.example/b", "a.example/B", "a.example/-b", "a.example/b-");
        values.refuses(
                "https://a.example/b",
                "a.example/b c",
                "a.example/../b",
                "a.example/b\n",
                "a.example/" + "b".repeat(250));
    }

    @Test
    void aTagOrADigestIsSentToItsPlace() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ImageName.parse("a.example/web:1.0"))
                .withMessageContaining("tag");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ImageName.parse("a.example/web@sha256:00"))
                .withMessageContaining("versions.yaml");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ImageName.parse("user:secret@a.example/web"))
                .withMessageContaining("credentials nowhere");
    }

    @Test
    void onlyWholePartsCountForAPrefix() {
        ImageName image = ImageName.parse("registry.acme.example/shop-admin/web");
        assertThat(image.isBelow("registry.acme.example/shop/")).isFalse();
        assertThat(image.isBelow("registry.acme.example/shop-admin/")).isTrue();
        assertThat(ImageName.parse("registry.acme.example.evil.org/shop/web").isBelow("registry.acme.example/shop/"))
                .isFalse();
    }
}
