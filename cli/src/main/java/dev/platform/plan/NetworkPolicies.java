package dev.platform.plan;

import static dev.platform.plan.NetworkRules.blocks;
import static dev.platform.plan.NetworkRules.internet;
import static dev.platform.plan.NetworkRules.peer;
import static dev.platform.plan.NetworkRules.pods;
import static dev.platform.plan.NetworkRules.port;
import static dev.platform.plan.NetworkRules.rule;
import static dev.platform.plan.NetworkRules.tcp;

import dev.platform.model.Cidr;
import dev.platform.model.Cluster;
import dev.platform.model.Cluster.Peer;
import dev.platform.model.Cluster.Tracing;
import dev.platform.model.NamespaceName;
import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.model.Service;
import dev.platform.model.Service.Callee;
import dev.platform.model.Service.Caller;
import dev.platform.model.Service.External;
import dev.platform.model.Service.Port;
import dev.platform.model.ServiceType;
import dev.platform.model.Store;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The network rules of a product. Everything is denied; each path that a spec asks for is opened for the one service
 * that it names. Each end of a path is opened because its own spec says so; what another product's spec says counts only
 * for the port that its container listens on.
 */
final class NetworkPolicies {
    private static final int DNS = 53;

    private final Platform platform;
    private final Cluster cluster;

    NetworkPolicies(Platform platform) {
        this.platform = platform;
        this.cluster = platform.cluster();
    }

    /** Every pod may ask the cluster's DNS, by UDP and, for long answers, by TCP. */
    NetworkPolicyView dns(Product product) {
        List<Object> peers = new ArrayList<>();
        peers.add(peer(cluster.network().dns()));
        if (cluster.network().nodeLocalDns() != null) {
            peers.add(Map.of(
                    "ipBlock", Map.of("cidr", cluster.network().nodeLocalDns().value())));
        }
        List<Object> ports = List.of(port(DNS, "UDP"), tcp(DNS));
        return new NetworkPolicyView(
                "allow-dns",
                product.name(),
                product.owner().name(),
                Map.of(),
                List.of("Egress"),
                List.of(),
                List.of(rule("to", peers, ports)));
    }

    NetworkPolicyView of(Product product, Service service) {
        return new NetworkPolicyView(
                "service-" + service.name(),
                product.name(),
                product.owner().name(),
                Map.of("matchLabels", Map.of(NetworkRules.INSTANCE, service.name())),
                List.of("Ingress", "Egress"),
                ingress(product, service),
                egress(service));
    }

    private List<Object> ingress(Product product, Service service) {
        List<Object> rules = new ArrayList<>();
        if (service.type() == ServiceType.WEB) {
            Peer proxies = new Peer(
                    new NamespaceName(Cluster.Gateway.NAMESPACE),
                    cluster.gateway(service.ingress().visibility()).proxyLabels());
            Port main = service.container().ports().get(0);
            rules.add(rule("from", List.of(peer(proxies)), List.of(tcp(main.number()))));
        }
        if (service.metrics() != null) {
            rules.add(rule(
                    "from",
                    List.of(peer(cluster.network().monitoring())),
                    List.of(tcp(service.metrics().port().number()))));
        }
        for (Service other : product.services().values()) {
            for (Callee callee : other.access().callees()) {
                if (callee.product().equals(product.name()) && callee.service().equals(service.name())) {
                    rules.add(rule("from", List.of(pods(other.name())), ports(service, callee.port())));
                }
            }
        }
        for (Caller caller : service.access().callers()) {
            rules.add(rule("from", List.of(pods(caller.product(), caller.service())), ports(service, caller.port())));
        }
        return rules;
    }

    private List<Object> egress(Service service) {
        List<Object> rules = new ArrayList<>();
        for (Callee callee : service.access().callees()) {
            Service target = platform.service(callee.product(), callee.service());
            boolean near = callee.product().equals(service.product());
            Object peer = near ? pods(target.name()) : pods(target.product(), target.name());
            rules.add(rule("to", List.of(peer), ports(target, callee.port())));
        }
        service.stores().forEach(store -> rules.add(rule("to", peers(store), List.of(tcp(store.port())))));
        Tracing tracing = cluster.tracing();
        if (service.traces() != null && tracing != null) {
            rules.add(rule(
                    "to",
                    List.of(peer(tracing.pods())),
                    List.of(tcp(tracing.endpoint().port()))));
        }
        Set<Integer> external = new LinkedHashSet<>();
        service.access().external().stream().map(External::port).sorted().forEach(external::add);
        if (!external.isEmpty()) {
            List<Object> ports = new ArrayList<>();
            external.forEach(number -> ports.add(tcp(number)));
            rules.add(rule("to", internet(cluster.network().internal()), ports));
        }
        return rules;
    }

    private List<Object> peers(Store store) {
        if (store instanceof Store.Inside inside) {
            return List.of(pods(inside.pods()));
        }
        List<Cidr> addresses = ((Store.Outside) store).provider().addresses();
        return addresses.isEmpty() ? internet(cluster.network().internal()) : blocks(addresses);
    }

    /** The container's ports behind the port that is called; all that others may call if none is named. */
    private static List<Object> ports(Service target, @Nullable Integer called) {
        List<Object> ports = new ArrayList<>();
        for (Port port : target.container().ports()) {
            if (called == null || port.servicePort() == called) {
                ports.add(tcp(port.number()));
            }
        }
        return ports;
    }
}
