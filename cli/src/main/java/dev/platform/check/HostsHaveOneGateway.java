package dev.platform.check;

import dev.platform.finding.Findings;
import dev.platform.model.HostName;
import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.model.Service;
import dev.platform.model.Service.Host;
import dev.platform.model.Visibility;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Each host is reached from one side, since it has one address; and the cluster has a Gateway there. */
final class HostsHaveOneGateway implements Rule {
    private static final String RULE = "hosts-have-one-gateway";

    @Override
    public Set<Part> asks() {
        return Set.of(Part.CLUSTER);
    }

    @Override
    public void check(Platform platform, Findings findings) {
        Set<Visibility> gateways = platform.cluster().gateways().keySet();
        for (Product product : platform.products().values()) {
            Map<HostName, Service> owners = new HashMap<>();
            for (Service service : product.services().values()) {
                if (!gateways.contains(service.ingress().visibility())) {
                    findings.error(
                            RULE,
                            service.source().at("ingress", "visibility"),
                            "the cluster has no internal gateway",
                            "ask the platform team for 'gateway.internal' in cluster.yaml, or make the service public");
                }
                service.hosts().forEach(host -> checkOwner(host, service, owners, findings));
            }
        }
    }

    private static void checkOwner(Host host, Service service, Map<HostName, Service> owners, Findings findings) {
        Service first = owners.putIfAbsent(host.name(), service);
        Visibility visibility = service.ingress().visibility();
        if (first != null && first.ingress().visibility() != visibility) {
            findings.error(
                    RULE,
                    host.source().at(),
                    "the host '" + host.name() + "' is " + visibility + " here, and "
                            + first.ingress().visibility() + " in '" + first.name() + "'",
                    "give the two services the same visibility, or hosts of their own");
        }
    }
}
