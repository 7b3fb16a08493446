package dev.platform.check;

import dev.platform.SampleRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImagesAreGrantedTest {
    private static SampleRepository image(String image) {
        return SampleRepository.shop("")
                .edit("products/shop/product.yaml", "registry.acme.example/shop/web", image)
                .grant("shop", "owner: team-shop\nsize: small\nimages: [docker.io/library/redis]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "registry.acme.example/shop/web", "registry.acme.example/shop/a/b", "registry.acme.example/shop",
                "registry.acme.example/shared/base", "docker.io/library/redis", "docker.io/library/redis/x"
            })
    void imagesBelowAGrantedPrefixAreRight(String image) {
        image(image).assertIsRight();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "registry.acme.example/shop-admin/web",
                "registry.acme.example/pay/web",
                "registry.acme.example/web",
                "registry.acme.example.evil.org/shop/web",
                "evil.org/registry.acme.example/shop/web",
                "registry.acme.example/sharedx/web",
                "docker.io/library/redis-evil",
                "docker.io/library/nginx",
                "registry.acme.example:5000/shop/web"
            })
    void otherImagesAreWrong(String image) {
        image(image)
                .assertFinds(
                        "images-are-granted",
                        "products/shop/product.yaml:8:14",
                        "'" + image + "' is not below registry.acme.example/shop/ or",
                        "'images' in products/shop/grant.yaml");
    }

    @Test
    void aDigestIsNeededWhereItIsDemanded() {
        SampleRepository strict = SampleRepository.shop("").platform("images: {requireDigest: true}");
        strict.assertFinds(
                "images-are-pinned",
                "products/shop/product.yaml:8:14",
                "the version of 'web' has no digest",
                "platform deploy shop/web 1.0.0 --digest sha256:");
        strict.edit("products/shop/versions.yaml", "1.0.0}", "1.0.0, digest: \"sha256:" + "0".repeat(64) + "\"}")
                .assertIsRight();
    }
}
