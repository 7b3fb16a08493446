package dev.platform.check;

import dev.platform.finding.Findings;
import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.model.Service;
import dev.platform.model.Service.Host;
import java.util.Set;

/** Each host is in the product's own default domain or in a domain that it was granted. */
final class HostsAreGranted implements Rule {
    @Override
    public Set<Part> asks() {
        return Set.of(Part.CLUSTER);
    }

    @Override
    public void check(Platform platform, Findings findings) {
        for (Product product : platform.products().values()) {
            for (Service service : product.services().values()) {
                for (Host host : service.hosts()) {
                    check(product, host, platform, findings);
                }
            }
        }
    }

    private static void check(Product product, Host host, Platform platform, Findings findings) {
        boolean granted = product.grant().domains().stream()
                .anyMatch(domain -> host.name().isWithin(domain));
        if (host.own() && !granted) {
            findings.error(
                    "hosts-are-granted",
                    host.source().at("host"),
                    "the host '" + host.name() + "' is not one of *."
                            + platform.cluster().domainOf(product.name()),
                    "use a name there, or ask the platform team to add its domain to 'domains' in "
                            + product.grant().source().file());
        }
    }
}
