package dev.platform.check;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.finding.Source;
import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.model.Service;
import dev.platform.model.Service.Callee;
import dev.platform.model.Service.Caller;
import dev.platform.model.Service.Port;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whom a service calls exists, has the port, and in another product expects the call. */
final class AccessIsMutual implements Rule {
    @Override
    public void check(Platform platform, Findings findings) {
        for (Product product : platform.products().values()) {
            for (Service service : product.services().values()) {
                service.access().callees().forEach(callee -> checkCallee(platform, service, callee, findings));
                service.access().callers().forEach(caller -> checkCaller(platform, service, caller, findings));
            }
        }
    }

    private static void checkCallee(Platform platform, Service service, Callee callee, Findings findings) {
        Service target = find(platform, callee.product(), callee.service(), callee.source(), findings);
        if (target == null) {
            return;
        }
        if (target.equals(service)) {
            findings.error(
                    "access-is-mutual",
                    callee.source().at(),
                    "'" + service.name() + "' lists itself as outbound",
                    "remove the rule: pods of one service don't call each other through the network");
        }
        List<Integer> ports = ports(target);
        if (ports.isEmpty() || (callee.port() != null && !ports.contains(callee.port()))) {
            noPort(target, callee.port(), callee.source().at("port"), findings);
        } else if (!target.product().equals(service.product())) {
            checkConsent(target, service, callee, findings);
        }
    }

    /** The team of the called service must want the call, at each of the ports. */
    private static void checkConsent(Service target, Service service, Callee callee, Findings findings) {
        Set<Integer> missing = new TreeSet<>(callee.port() == null ? ports(target) : Set.of(callee.port()));
        boolean known = false;
        for (Caller caller : target.access().callers()) {
            if (caller.product().equals(service.product()) && caller.service().equals(service.name())) {
                known = true;
                missing.removeIf(port -> caller.port() == null || caller.port().equals(port));
            }
        }
        if (!missing.isEmpty()) {
            findings.error(
                    "access-is-mutual",
                    callee.source().at(),
                    name(target) + " does not list " + name(service) + " as inbound" + (known ? " at " + missing : ""),
                    "ask its team to add {product: " + service.product() + ", service: " + service.name()
                            + "} to accessPolicy.inbound.rules in "
                            + target.source().file());
        }
    }

    private static void checkCaller(Platform platform, Service service, Caller caller, Findings findings) {
        if (caller.product().equals(service.product())) {
            findings.error(
                    "access-is-mutual",
                    caller.source().at("product"),
                    "'" + caller.product() + "' is this product itself",
                    "remove the rule: services of one product only need an outbound rule");
            return;
        }
        find(platform, caller.product(), caller.service(), caller.source(), findings);
        List<Integer> ports = ports(service);
        if (ports.isEmpty() || (caller.port() != null && !ports.contains(caller.port()))) {
            noPort(service, caller.port(), caller.source().at("port"), findings);
        }
    }

    /** What other services call, which need not be what the container listens on. */
    private static List<Integer> ports(Service service) {
        return service.container().ports().stream().map(Port::servicePort).toList();
    }

    private static void noPort(Service service, @Nullable Integer port, Location place, Findings findings) {
        List<Integer> ports = ports(service);
        findings.error(
                "access-is-mutual",
                place,
                name(service) + " has no port " + (port == null ? "at all" : port),
                ports.isEmpty() ? "remove the rule: nobody can call it" : "use one of " + ports);
    }

    private static @Nullable Service find(
            Platform platform, String product, String service, Source place, Findings findings) {
        Product owner = platform.products().get(product);
        Service found = owner == null ? null : owner.services().get(service);
        if (found == null && !platform.isBroken(product)) {
            findings.error(
                    "access-is-mutual",
                    place.at(owner == null ? "product" : "service"),
                    owner == null
                            ? "there is no product '" + product + "'"
                            : "'" + product + "' has no service '" + service + "'",
                    "use one of "
                            + (owner == null
                                    ? platform.products().keySet()
                                    : owner.services().keySet()));
        }
        return found;
    }

    private static String name(Service service) {
        return service.product() + "/" + service.name();
    }
}
