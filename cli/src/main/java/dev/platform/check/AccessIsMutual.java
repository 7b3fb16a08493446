package dev.platform.check;

import dev.platform.finding.Findings;
import dev.platform.finding.Source;
import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.model.Service;
import dev.platform.model.Service.Callee;
import dev.platform.model.Service.Caller;
import dev.platform.model.Service.Port;
import java.util.List;
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
        List<Integer> ports =
                target.container().ports().stream().map(Port::servicePort).toList();
        if (ports.isEmpty() || (callee.port() != null && !ports.contains(callee.port()))) {
            findings.error(
                    "access-is-mutual",
                    callee.source().at("port"),
                    name(target) + " has no port " + (callee.port() == null ? "at all" : callee.port()),
                    ports.isEmpty() ? "call another service" : "use one of " + ports);
        } else if (!target.product().equals(service.product()) && !expects(target, service)) {
            findings.error(
                    "access-is-mutual",
                    callee.source().at(),
                    name(target) + " does not list " + name(service) + " as inbound",
                    "ask its team to add {product: " + service.product() + ", service: " + service.name()
                            + "} to accessPolicy.inbound.rules in "
                            + target.source().file());
        }
    }

    private static boolean expects(Service target, Service service) {
        return target.access().callers().stream()
                .anyMatch(caller -> caller.product().equals(service.product())
                        && caller.service().equals(service.name()));
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
        List<Integer> ports =
                service.container().ports().stream().map(Port::servicePort).toList();
        if (ports.isEmpty() || (caller.port() != null && !ports.contains(caller.port()))) {
            findings.error(
                    "access-is-mutual",
                    caller.source().at("port"),
                    name(service) + " has no port " + (caller.port() == null ? "at all" : caller.port()),
                    ports.isEmpty() ? "remove the rule" : "use one of " + ports);
        }
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
