package dev.platform.check;

import dev.platform.finding.Findings;
import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.model.Service;
import dev.platform.model.Service.External;
import dev.platform.model.Store;

/** Only services of products with that grant call the internet. */
final class InternetIsGranted implements Rule {
    /** What isn't inside is reached by opening its port to the whole internet. */
    private static void checkProvider(Product product, Service service, Store store, Findings findings) {
        boolean far = store instanceof Store.Outside outside
                && outside.provider().addresses().isEmpty();
        if (far && !product.grant().internet()) {
            findings.error(
                    "internet-is-granted",
                    service.source().at("uses"),
                    "'" + store.name() + "' is at " + store.host() + " in the internet, and '" + product.name()
                            + "' may not call it",
                    "ask the platform team to set 'internet: true' in "
                            + product.grant().source().file() + ", or 'addresses' of the provider in cluster.yaml");
        }
    }

    @Override
    public void check(Platform platform, Findings findings) {
        for (Product product : platform.products().values()) {
            for (Service service : product.services().values()) {
                service.stores().forEach(store -> checkProvider(product, service, store, findings));
                for (External external : service.access().external()) {
                    if (!product.grant().internet()) {
                        findings.error(
                                "internet-is-granted",
                                external.source().at("host"),
                                "'" + product.name() + "' may not call the internet",
                                "ask the platform team to set 'internet: true' in "
                                        + product.grant().source().file());
                    }
                }
            }
        }
    }
}
