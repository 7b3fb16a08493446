package dev.platform.app;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.model.Service;
import org.jspecify.annotations.Nullable;

/** Finds what a person names; what isn't there is a finding with a suggestion. */
public final class NamedService {
    private NamedService() {}

    public static @Nullable Product product(String name, Platform platform, Findings findings) {
        Product product = platform.products().get(name);
        if (product == null) {
            findings.error(
                    "product-is-known",
                    Location.of("products"),
                    "there is no product '" + name + "'",
                    Suggestion.of(name, platform.products().keySet()));
        }
        return product;
    }

    public static @Nullable Service service(String name, Product product, Findings findings) {
        Service service = product.services().get(name);
        if (service == null) {
            findings.error(
                    "service-is-known",
                    product.source().at("spec", "services"),
                    "'" + product.name() + "' has no service '" + name + "'",
                    Suggestion.of(name, product.services().keySet()));
        }
        return service;
    }
}
