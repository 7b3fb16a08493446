package dev.platform.check;

import dev.platform.finding.Findings;
import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.model.Service;
import dev.platform.model.Service.External;

/** Only services of products with that grant call the internet. */
final class InternetIsGranted implements Rule {
    @Override
    public void check(Platform platform, Findings findings) {
        for (Product product : platform.products().values()) {
            for (Service service : product.services().values()) {
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
