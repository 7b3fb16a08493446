package dev.platform.check;

import dev.platform.finding.Findings;
import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.model.Service;

/** No service ranks higher than the grant of its product. */
final class TiersAreGranted implements Rule {
    @Override
    public void check(Platform platform, Findings findings) {
        for (Product product : platform.products().values()) {
            for (Service service : product.services().values()) {
                if (service.tier().compareTo(product.grant().tier()) > 0) {
                    findings.error(
                            "tiers-are-granted",
                            service.source().at("tier"),
                            "the tier '" + service.tier() + "' is above '"
                                    + product.grant().tier() + "', which "
                                    + product.grant().source().file() + " grants",
                            "use a lower tier, or ask the platform team to raise 'tier' in the grant");
                }
            }
        }
    }
}
