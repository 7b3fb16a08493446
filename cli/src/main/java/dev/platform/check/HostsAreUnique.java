package dev.platform.check;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.model.HostName;
import dev.platform.model.Outline;
import dev.platform.model.Outline.Part;
import dev.platform.model.Service.Host;
import dev.platform.model.UrlPath;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Each host belongs to one product and stands once in a service; each path of it belongs to one service. */
final class HostsAreUnique implements Comparison {
    private record Claim(Part service, Host host) {
        boolean isOf(String product) {
            return service.product().equals(product);
        }
    }

    @Override
    public void check(Outlines outlines, Findings findings) {
        Map<HostName, Claim> hosts = new HashMap<>();
        Map<String, Claim> paths = new HashMap<>();
        for (Outline product : outlines.products().values()) {
            for (Part service : product.services()) {
                Set<HostName> own = new HashSet<>();
                for (Host host : service.hosts()) {
                    Claim claim = new Claim(service, host);
                    Claim first = hosts.putIfAbsent(host.name(), claim);
                    boolean twice = !own.add(host.name());
                    if (first != null && (twice || !first.isOf(product.product()))) {
                        report(host.source().at(), first, "the host '" + host.name() + "'", findings);
                    } else {
                        checkPaths(claim, paths, findings);
                    }
                }
            }
        }
    }

    private static void checkPaths(Claim claim, Map<String, Claim> paths, Findings findings) {
        Host host = claim.host();
        for (int i = 0; i < host.paths().size(); i++) {
            UrlPath path = host.paths().get(i);
            Claim first = paths.putIfAbsent(host.name() + path.asPrefix(), claim);
            if (first != null) {
                Location place = host.source().at("paths", i);
                report(place, first, "the path '" + path + "' of '" + host.name() + "'", findings);
            }
        }
    }

    private static void report(Location place, Claim first, String what, Findings findings) {
        String owner = first.service().product() + "/" + first.service().name();
        findings.error(
                "hosts-are-unique",
                place,
                what + " is already taken by " + owner + " ("
                        + first.host().source().at() + ")",
                "choose another, or remove it there first; several paths of a host go into one 'paths'");
    }
}
