package dev.platform.app;

import dev.platform.finding.Location;
import dev.platform.isolation.Edge;
import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.model.Service;
import dev.platform.model.Service.Port;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where the specs of both sides ask for a call. */
final class Consent {
    private final @Nullable Service caller;
    private final @Nullable Service callee;
    private final Set<Integer> called;

    /** For a call to any of these ports, as others call them. */
    Consent(@Nullable Service caller, @Nullable Service callee, Set<Integer> called) {
        this.caller = caller;
        this.callee = callee;
        this.called = called;
    }

    Consent(Platform platform, Edge edge) {
        this(
                service(platform, edge.from().namespace(), edge.from().name()),
                service(platform, edge.to().namespace(), edge.to().name()),
                called(service(platform, edge.to().namespace(), edge.to().name()), edge.port()));
    }

    static @Nullable Service service(Platform platform, String product, String service) {
        Product owner = platform.products().get(product);
        return owner == null ? null : owner.services().get(service);
    }

    private static Set<Integer> called(@Nullable Service callee, int number) {
        return callee == null
                ? Set.of()
                : callee.container().ports().stream()
                        .filter(port -> port.number() == number)
                        .map(Port::servicePort)
                        .collect(Collectors.toSet());
    }

    boolean isKnown() {
        return caller != null && callee != null;
    }

    /** The caller's rule. */
    @Nullable
    Location asked() {
        if (caller == null || callee == null) {
            return null;
        }
        return caller.access().callees().stream()
                .filter(rule -> rule.product().equals(callee.product())
                        && rule.service().equals(callee.name()))
                .filter(rule -> fits(rule.port()))
                .map(rule -> rule.source().at())
                .findFirst()
                .orElse(null);
    }

    /** The callee's rule; within a product the caller's one is enough. */
    @Nullable
    Location granted() {
        if (caller == null || callee == null) {
            return null;
        }
        if (caller.product().equals(callee.product())) {
            return asked();
        }
        return callee.access().callers().stream()
                .filter(rule -> rule.product().equals(caller.product())
                        && rule.service().equals(caller.name()))
                .filter(rule -> fits(rule.port()))
                .map(rule -> rule.source().at())
                .findFirst()
                .orElse(null);
    }

    private boolean fits(@Nullable Integer port) {
        return port == null ? !called.isEmpty() : called.stream().anyMatch(each -> Objects.equals(each, port));
    }
}
