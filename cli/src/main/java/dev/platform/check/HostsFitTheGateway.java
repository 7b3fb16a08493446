package dev.platform.check;

import dev.platform.finding.Findings;
import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.model.Service.Host;
import java.util.Set;

/** No product has more own hosts, and no host more paths, than Kubernetes takes in one object. */
final class HostsFitTheGateway implements Rule {
    /** The listeners of a ListenerSet, but for the one of the default domain. */
    private static final int HOSTS = 63;

    /** The rules of an HTTPRoute. */
    private static final int PATHS = 16;

    @Override
    public Set<Part> asks() {
        return Set.of(Part.CLUSTER);
    }

    @Override
    public void check(Platform platform, Findings findings) {
        for (Product product : platform.products().values()) {
            product.services().values().forEach(service -> service.hosts().forEach(host -> checkPaths(host, findings)));
            checkHosts(product, findings);
        }
    }

    private static void checkPaths(Host host, Findings findings) {
        if (host.paths().size() > PATHS) {
            findings.error(
                    "hosts-fit-the-gateway",
                    host.source().at("paths"),
                    "the host '" + host.name() + "' has " + host.paths().size() + " paths; it can have " + PATHS,
                    "name a path above several of them, or spread them over hosts");
        }
    }

    private static void checkHosts(Product product, Findings findings) {
        int own = product.ownHosts().size();
        if (own > HOSTS) {
            findings.error(
                    "hosts-fit-the-gateway",
                    product.source().at("spec", "services"),
                    "'" + product.name() + "' has " + own + " hosts in its own domains; it can have " + HOSTS,
                    "use hosts of the default domain, or make a second product");
        }
    }
}
