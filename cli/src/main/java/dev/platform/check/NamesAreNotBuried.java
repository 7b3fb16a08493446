package dev.platform.check;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.model.HostName;
import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.model.Service.Host;
import dev.platform.model.Tombstones.Tombstone;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * No product has a name, and none is reached at a host, that rests after another product. What holds is what stands in the
 * file, whatever day it is.
 */
final class NamesAreNotBuried implements Rule {
    @Override
    public void check(Platform platform, Findings findings) {
        for (Product product : platform.products().values()) {
            Tombstone name = platform.tombstones().products().get(product.name());
            if (name != null) {
                report(product.source().at("metadata", "name"), "the name '" + product.name() + "'", name, findings);
            }
            if (!platform.tombstones().hosts().isEmpty()) {
                hosts(product, platform, findings);
            }
        }
    }

    private static void hosts(Product product, Platform platform, Findings findings) {
        Set<HostName> told = new HashSet<>();
        List<HostName> domains = product.grant().domains();
        for (int i = 0; i < domains.size(); i++) {
            host(domains.get(i), product.grant().source().at("spec", "domains", i), platform, told, findings);
        }
        for (Host host : product.services().values().stream()
                .flatMap(service -> service.hosts().stream())
                .toList()) {
            if (told.stream().noneMatch(host.name()::isWithin)) {
                host(host.name(), host.source().at(), platform, told, findings);
            }
        }
    }

    private static void host(HostName host, Location place, Platform platform, Set<HostName> told, Findings findings) {
        platform.tombstones().of(host).ifPresent(stone -> {
            told.add(host);
            report(place, "the host '" + host + "'", stone, findings);
        });
    }

    private static void report(Location place, String what, Tombstone stone, Findings findings) {
        findings.error(
                "names-are-not-buried",
                place,
                what + " rests until " + stone.until() + " after the product '" + stone.product() + "' ("
                        + stone.source().at() + ")",
                "choose another; after that day 'platform expire' frees it, and the platform team may do so earlier");
    }
}
