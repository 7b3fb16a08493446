package dev.platform.check;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.finding.Source;
import dev.platform.model.Outline;
import dev.platform.model.Outline.Part;
import dev.platform.model.Service.Callee;
import dev.platform.model.Service.Caller;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whom a service calls exists, has the port, and in another product expects the call. */
final class AccessIsMutual implements Comparison {
    @Override
    public void check(Outlines all, Findings findings) {
        for (Outline product : all.products().values()) {
            for (Part service : product.services()) {
                service.callees().forEach(callee -> checkCallee(all, service, callee, findings));
                service.callers().forEach(caller -> checkCaller(all, service, caller, findings));
            }
        }
    }

    private static void checkCallee(Outlines all, Part service, Callee callee, Findings findings) {
        Part target = find(all, callee.product(), callee.service(), callee.source(), findings);
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
        List<Integer> ports = target.ports();
        if (ports.isEmpty() || (callee.port() != null && !ports.contains(callee.port()))) {
            noPort(target, callee.port(), callee.source().at("port"), findings);
        } else if (!target.product().equals(service.product())) {
            checkConsent(target, service, callee, findings);
        }
    }

    /** The team of the called service must want the call, at each of the ports. */
    private static void checkConsent(Part target, Part service, Callee callee, Findings findings) {
        Set<Integer> missing = new TreeSet<>(callee.port() == null ? target.ports() : Set.of(callee.port()));
        boolean known = false;
        for (Caller caller : target.callers()) {
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

    private static void checkCaller(Outlines all, Part service, Caller caller, Findings findings) {
        if (caller.product().equals(service.product())) {
            findings.error(
                    "access-is-mutual",
                    caller.source().at("product"),
                    "'" + caller.product() + "' is this product itself",
                    "remove the rule: services of one product only need an outbound rule");
            return;
        }
        find(all, caller.product(), caller.service(), caller.source(), findings);
        List<Integer> ports = service.ports();
        if (ports.isEmpty() || (caller.port() != null && !ports.contains(caller.port()))) {
            noPort(service, caller.port(), caller.source().at("port"), findings);
        }
    }

    private static void noPort(Part service, @Nullable Integer port, Location place, Findings findings) {
        List<Integer> ports = service.ports();
        findings.error(
                "access-is-mutual",
                place,
                name(service) + " has no port " + (port == null ? "at all" : port),
                ports.isEmpty() ? "remove the rule: nobody can call it" : "use one of " + ports);
    }

    private static @Nullable Part find(Outlines all, String product, String service, Source place, Findings findings) {
        Outline owner = all.products().get(product);
        Part found = owner == null ? null : owner.service(service);
        if (found == null && !all.broken().contains(product)) {
            findings.error(
                    "access-is-mutual",
                    place.at(owner == null ? "product" : "service"),
                    owner == null
                            ? "there is no product '" + product + "'"
                            : "'" + product + "' has no service '" + service + "'",
                    "use one of "
                            + (owner == null
                                    ? all.products().keySet()
                                    : owner.services().stream().map(Part::name).toList()));
        }
        return found;
    }

    private static String name(Part service) {
        return service.product() + "/" + service.name();
    }
}
