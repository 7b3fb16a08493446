package dev.platform.model;

import dev.platform.finding.Location;
import dev.platform.finding.Source;
import dev.platform.model.Service.Callee;
import dev.platform.model.Service.Caller;
import dev.platform.model.Service.Host;
import dev.platform.model.Service.Port;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one product claims and what others may notice of it. Rules that compare products see nothing else. */
public record Outline(String product, List<OwnDomain> domains, List<Part> services) {
    /** A domain that was granted. */
    public record OwnDomain(HostName name, Location at) {}

    /**
     * A service.
     *
     * @param ports what others call, which need not be what the container listens on
     */
    public record Part(
            String product,
            String name,
            List<Host> hosts,
            List<Integer> ports,
            List<Caller> callers,
            List<Callee> callees,
            Source source) {
        private static Part of(Service service) {
            return new Part(
                    service.product(),
                    service.name(),
                    service.hosts(),
                    service.container().ports().stream().map(Port::servicePort).toList(),
                    service.access().callers(),
                    service.access().callees(),
                    service.source());
        }
    }

    /** The service of that name; null if there is none. */
    public @Nullable Part service(String name) {
        return services.stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    public static Outline of(Product product) {
        List<OwnDomain> domains = new ArrayList<>();
        for (HostName domain : product.grant().domains()) {
            domains.add(new OwnDomain(domain, product.grant().source().at("spec", "domains", domains.size())));
        }
        return new Outline(
                product.name(),
                List.copyOf(domains),
                product.services().values().stream().map(Part::of).toList());
    }
}
