package dev.platform.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import org.junit.jupiter.api.Test;

class OutsideResolverTest {
    private static final String FILE = "products/shop/product.yaml";
    private static final String VAULT = "secrets: {vault: {server: https://vault.acme.example:8200}}\n";
    private static final String INSIDE = VAULT + """
            buckets: {host: s3.acme.example, addresses: [10.20.0.5/32]}
            queues: {host: mq.acme.example, port: 5679, addresses: [10.20.0.6/32, 10.20.0.7/32]}
            """;

    private static final String FOLDER = "clusters/production/products/shop/";

    private static SampleRepository shop(String uses, String stores) {
        SampleRepository shop = SampleRepository.shop("uses: [" + uses + "]");
        return shop.with(FILE, shop.text(FILE) + stores.indent(2));
    }

    @Test
    void aServiceGetsTheKeysAndTheWay() {
        SampleRepository repository = shop("buckets.media, queues.orders", "buckets: {media: {}}\nqueues: {orders: {}}")
                .cluster(INSIDE);
        assertThat(repository.rendered(FOLDER + "web/deployment.yaml"))
                .contains("AWS_ACCESS_KEY_ID", "name: media-bucket", "key: accessKey", "https://s3.acme.example")
                .contains("AMQP_URL", "name: orders-queue", "key: url");
        assertThat(repository.rendered(FOLDER + "data/externalsecret-media-bucket.yaml"))
                .contains("key: products/shop/buckets/media\n");
        assertThat(repository.rendered(FOLDER + "base/networkpolicy-service-web.yaml"))
                .contains("10.20.0.5/32", "port: 443\n", "10.20.0.7/32", "port: 5679\n");
    }

    @Test
    void whoDoesNotUseItHasNoWay() {
        SampleRepository repository = shop("buckets.media", "buckets: {media: {}}\nqueues: {orders: {}}")
                .cluster(INSIDE);
        assertThat(repository.rendered(FOLDER + "base/networkpolicy-service-web.yaml"))
                .doesNotContain("5679");
    }

    @Test
    void theSecondBucketHasNamesOfItsOwn() {
        assertThat(shop(
                                "buckets.media, buckets.old-media",
                                "buckets: {media: {}, old-media: {path: products/shop/old}}")
                        .cluster(INSIDE)
                        .rendered(FOLDER + "web/deployment.yaml"))
                .contains("name: BUCKET_NAME", "name: OLD_MEDIA_BUCKET_NAME");
    }

    @Test
    void whatNobodyKeepsIsRefused() {
        shop("buckets.media", "buckets: {media: {}}")
                .cluster(VAULT)
                .assertFinds("store-is-offered", FILE + ":11:20", "has nobody who keeps buckets", "add 'buckets'");
        shop("queues.orders", "queues: {orders: {}}")
                .cluster(VAULT)
                .assertFinds("store-is-offered", FILE + ":11:20", "has nobody who keeps queues", "add 'queues'");
    }

    @Test
    void whatIsInTheInternetNeedsTheGrant() {
        SampleRepository far =
                shop("buckets.media", "buckets: {media: {}}").cluster(VAULT + "buckets: {host: s3.acme.example}");
        far.assertFinds("internet-is-granted", FILE + ":10:13", "at s3.acme.example in the internet", "internet: true");
        far.grant("shop", "owner: team-shop\nsize: small\ninternet: true").assertIsRight();
    }

    @Test
    void theKeysAreInAStoreOfSecrets() {
        shop("buckets.media", "buckets: {media: {}}")
                .cluster("buckets: {host: s3.acme.example, addresses: [10.20.0.5/32]}")
                .assertFinds("secrets-have-a-store", FILE + ":11:20", "the keys of 'media'", "spec.secrets");
    }

    @Test
    void theKeysAreTheProductsOwn() {
        shop("buckets.media", "buckets: {media: {path: products/billing/media}}")
                .cluster(INSIDE)
                .assertFinds("secret-path-is-own", FILE + ":11:27", "not a secret of 'shop'", "below products/shop/");
    }

    @Test
    void whatIsUsedIsListed() {
        shop("buckets.media", "buckets: {music: {}}")
                .cluster(INSIDE)
                .assertFinds("store-is-known", FILE + ":10:14", "no 'media' below 'buckets'", "use one of [music]");
    }
}
