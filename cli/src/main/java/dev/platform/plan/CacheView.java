package dev.platform.plan;

import dev.platform.model.Cache;
import dev.platform.model.Product;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A cache as the templates see it.
 *
 * @param bytes what it holds
 * @param memory what the pod has
 * @param password null if none is asked for
 * @param givenUp whether it may be deleted
 */
record CacheView(
        String name,
        String product,
        String team,
        String image,
        String priorityClass,
        int port,
        String cpu,
        String bytes,
        String memory,
        String ephemeralStorage,
        @Nullable PasswordView password,
        boolean givenUp) {
    CacheView(Product product, Cache cache, String image) {
        this(
                cache.object(),
                product.name(),
                product.owner().name(),
                image,
                product.grant().tier().priorityClass(),
                cache.port(),
                Cache.CPU.text(),
                bytes(cache.memory().amount()),
                cache.podMemory().text(),
                Cache.EPHEMERAL_STORAGE.text(),
                cache.authentication() ? new PasswordView(cache.object()) : null,
                product.isGivenUp());
    }

    private static String bytes(BigDecimal amount) {
        return amount.setScale(0, RoundingMode.DOWN).toPlainString();
    }

    /** The Secret with the password. */
    record PasswordView(String secret) {}
}
