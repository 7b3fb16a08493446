package dev.platform.check;

import dev.platform.finding.Findings;
import dev.platform.finding.Source;
import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.model.Store;

/** What belongs to a store begins with its name, and nothing else of the product does. */
final class StoreNamesAreFree implements Rule {
    @Override
    public void check(Platform platform, Findings findings) {
        for (Product product : platform.products().values()) {
            for (Store store : product.holdings().stores()) {
                product.services()
                        .forEach((name, service) -> compare(store, "service", name, service.source(), findings));
                product.holdings()
                        .secrets()
                        .forEach((name, secret) -> compare(store, "secret", name, secret.source(), findings));
            }
        }
    }

    private static void compare(Store store, String what, String name, Source source, Findings findings) {
        if (name.equals(store.object()) || name.startsWith(store.object() + "-")) {
            findings.error(
                    "store-names-are-free",
                    source.at(),
                    "the " + what + " '" + name + "' has a name that belongs to '" + store.name() + "' in "
                            + store.source().at(),
                    "give one of them another name");
        }
    }
}
