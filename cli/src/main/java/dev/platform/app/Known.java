package dev.platform.app;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.model.Name;
import dev.platform.plan.Layout;
import dev.platform.spec.ProductSpec;
import dev.platform.spec.SpecSet;
import dev.platform.spec.SpecSet.AddonSpecs;
import dev.platform.spec.SpecSet.ProductSpecs;
import org.jspecify.annotations.Nullable;

/** Finds what a command names, or says what there is instead. */
final class Known {
    private Known() {}

    static @Nullable ProductSpec product(SpecSet specs, Name product, Findings findings) {
        ProductSpecs files = specs.products().get(product.value());
        if (files == null) {
            findings.error(
                    "product-is-known",
                    Location.of(Layout.productSpec(product.value()).value()),
                    "there is no product '" + product + "'",
                    Suggestion.orElse(
                            product.value(),
                            specs.products().keySet(),
                            "make it with: platform new-product " + product));
        }
        return files == null || files.product() == null ? null : files.product().spec();
    }

    static @Nullable AddonSpecs addon(SpecSet specs, Name addon, Findings findings) {
        AddonSpecs files = specs.addons().get(addon.value());
        if (files == null) {
            findings.error(
                    "addons-exist",
                    Location.of("addons/" + addon),
                    "there is no add-on '" + addon + "'",
                    Suggestion.of(addon.value(), specs.addons().keySet()));
        }
        return files;
    }

    static boolean service(ProductSpec spec, Name product, Name service, Findings findings) {
        if (spec.services().containsKey(service)) {
            return true;
        }
        findings.error(
                "service-is-known",
                Location.of(Layout.productSpec(product.value()).value()),
                "'" + product + "' has no service '" + service + "'",
                Suggestion.orElse(
                        service.value(),
                        spec.services().keySet(),
                        "add it with: platform new-service " + product + " " + service));
        return false;
    }
}
