package dev.platform.plan;

import dev.platform.model.Cidr;
import dev.platform.model.Cluster;
import dev.platform.model.Cluster.Peer;
import dev.platform.model.NamespaceName;
import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.model.Service;
import dev.platform.model.Service.Callee;
import dev.platform.model.Service.Caller;
import dev.platform.model.Service.External;
import dev.platform.model.Service.Port;
import dev.platform.model.ServiceType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The network rules of a product. Everything is denied; each path that a spec asks for is opened for the one service
 * that it names. Each end of a path is opened because its own spec says so; what another product's spec says counts only
 * for the port that its container listens on.
 */
final class NetworkPolicies {
    private static final String NAMESPACE = "kubernetes.io/metadata.name";
    private static final String INSTANCE = "app.kubernetes.io/instance";
    private static final int DNS = 53;

    /** Link-local with the metadata services of clouds, private and shared addresses. */
    private static final List<String> PRIVATE_4 = List.of(
            "169.254.0.0/16", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "168.63.129.16/32");

    private static final List<String> PRIVATE_6 = List.of("fe80::/10", "fc00::/7");

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
        List<Object> ports = List.of(port(DNS, "UDP"), port(DNS, "TCP"));
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
                Map.of("matchLabels", Map.of(INSTANCE, service.name())),
                List.of("Ingress", "Egress"),
                ingress(product, service),
                egress(service));
    }

    private List<Object> ingress(Product product, Service service) {
        List<Object> rules = new ArrayList<>();
        if (service.type() == ServiceType.WEB) {
            Peer proxies = new Peer(
                    new NamespaceName(Cluster.Gateway.NAMESPACE),
                    cluster.gateway().proxyLabels());
            Port main = service.container().ports().get(0);
            rules.add(rule("from", List.of(peer(proxies)), List.of(port(main.number(), "TCP"))));
        }
        if (service.metrics() != null) {
            rules.add(rule(
                    "from",
                    List.of(peer(cluster.network().monitoring())),
                    List.of(port(service.metrics().port().number(), "TCP"))));
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
        Set<Integer> external = new LinkedHashSet<>();
        service.access().external().stream().map(External::port).sorted().forEach(external::add);
        if (!external.isEmpty()) {
            List<Object> ports = new ArrayList<>();
            external.forEach(number -> ports.add(port(number, "TCP")));
            rules.add(rule("to", internet(), ports));
        }
        return rules;
    }

    private List<Object> internet() {
        return List.of(everywhereBut("0.0.0.0/0", PRIVATE_4, false), everywhereBut("::/0", PRIVATE_6, true));
    }

    private Object everywhereBut(String all, List<String> known, boolean ipv6) {
        Set<String> except = new LinkedHashSet<>(known);
        for (Cidr internal : cluster.network().internal()) {
            if (internal.isIpv6() == ipv6) {
                except.add(internal.value());
            }
        }
        Map<String, Object> block = new LinkedHashMap<>();
        block.put("cidr", all);
        block.put("except", List.copyOf(except));
        return Map.of("ipBlock", block);
    }

    /** The container's ports behind the port that is called; all that others may call if none is named. */
    private static List<Object> ports(Service target, @Nullable Integer called) {
        List<Object> ports = new ArrayList<>();
        for (Port port : target.container().ports()) {
            if (called == null || port.servicePort() == called) {
                ports.add(port(port.number(), "TCP"));
            }
        }
        return ports;
    }

    /** Both selectors stand in one peer: pods with these labels in that namespace, not either of them. */
    private static Object peer(Peer peer) {
        Map<String, Object> selectors = new LinkedHashMap<>();
        selectors.put(
                "namespaceSelector", labels(Map.of(NAMESPACE, peer.namespace().value())));
        selectors.put("podSelector", labels(peer.labels()));
        return selectors;
    }

    private static Object pods(String product, String service) {
        Map<String, Object> selectors = new LinkedHashMap<>();
        selectors.put("namespaceSelector", labels(Map.of(NAMESPACE, product)));
        selectors.put("podSelector", labels(Map.of(INSTANCE, service)));
        return selectors;
    }

    private static Object pods(String service) {
        return Map.of("podSelector", labels(Map.of(INSTANCE, service)));
    }

    private static Object labels(Map<String, String> labels) {
        return Map.of("matchLabels", new TreeMap<>(labels));
    }

    private static Object port(int number, String protocol) {
        Map<String, Object> port = new LinkedHashMap<>();
        port.put("port", number);
        port.put("protocol", protocol);
        return port;
    }

    private static Object rule(String side, List<Object> peers, List<Object> ports) {
        if (peers.isEmpty() || ports.isEmpty()) {
            throw new IllegalStateException("Kubernetes takes an empty list for everything");
        }
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put(side, peers);
        rule.put("ports", ports);
        return rule;
    }
}
