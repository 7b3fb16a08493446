package dev.platform.plan;

import dev.platform.model.Product;
import dev.platform.model.Secret;
import org.jspecify.annotations.Nullable;

/**
 * A secret as the templates see it.
 *
 * @param stored null if it is generated
 * @param generated null if it is kept in the store
 */
record SecretView(
        String name,
        String product,
        String team,
        @Nullable StoredView stored,
        @Nullable GeneratedView generated) {

    SecretView(Product product, Secret secret) {
        this(
                secret.name(),
                product.name(),
                product.owner().name(),
                secret instanceof Secret.Stored stored
                        ? new StoredView(stored.path().value(), stored.refresh().inGo())
                        : null,
                secret instanceof Secret.Generated generated ? new GeneratedView(generated.length()) : null);
    }

    /** Where it is kept. */
    record StoredView(String path, String refresh) {}

    /** How it is made up: a fifth of it are digits. */
    record GeneratedView(int length, int digits) {
        GeneratedView(int length) {
            this(length, length / 5);
        }
    }
}
