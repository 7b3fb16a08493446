package dev.platform.check;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.model.HostName;
import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.model.Service;
import dev.platform.model.Service.Host;
import dev.platform.model.UrlPath;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Each host belongs to one product and stands once in a service; each path of it belongs to one service. */
final class HostsAreUnique implements Rule {
    private record Claim(Service service, Host host) {
        boolean isOf(Product product) {
            return service.product().equals(product.name());
        }
    }

    @Override
    public void check(Platform platform, Findings findings) {
        Map<HostName, Claim> hosts = new HashMap<>();
        Map<String, Claim> paths = new HashMap<>();
        for (Product product : platform.products().values()) {
            for (Service service : product.services().values()) {
                Set<HostName> own = new HashSet<>();
                for (Host host : service.hosts()) {
                    Claim claim = new Claim(service, host);
                    Claim first = hosts.putIfAbsent(host.name(), claim);
                    boolean twice = !own.add(host.name());
                    if (first != null && (twice || !first.isOf(product))) {
                        report(claim, first, "the host '" + host.name() + "'", findings);
                    } else {
                        checkPaths(claim, paths, findings);
                    }
                }
            }
        }
    }

    private static void checkPaths(Claim claim, Map<String, Claim> paths, Findings findings) {
        for (UrlPath path : claim.host().paths()) {
            Claim first = paths.putIfAbsent(claim.host().name() + path.asPrefix(), claim);
            if (first != null) {
                report(
                        claim,
                        first,
                        "the path '" + path + "' of '" + claim.host().name() + "'",
                        findings);
            }
        }
    }

    private static void report(Claim claim, Claim first, String what, Findings findings) {
        String owner = first.service().product() + "/" + first.service().name();
        Location place = claim.host().source().at();
        findings.error(
                "hosts-are-unique",
                place,
                what + " is already taken by " + owner + " ("
                        + first.host().source().at() + ")",
                "choose another, or remove it there first; several paths of a host go into one 'paths'");
    }
}
