package dev.platform.isolation;

import dev.platform.isolation.NetworkPolicy.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who reaches whom in a rendered tree. The work follows the rules, not the number of pairs. */
public final class Network {
    private static final List<String> PROTOCOLS = List.of("TCP", "UDP", "SCTP");

    private final RenderedTree tree;
    private final Reachability reachability;
    private final Map<String, List<Endpoint>> endpoints;

    public Network(RenderedTree tree) {
        this.tree = tree;
        this.reachability = new Reachability(policies(tree), tree::namespaceLabels);
        this.endpoints = tree.endpoints().stream().collect(Collectors.groupingBy(Endpoint::namespace));
    }

    static List<NetworkPolicy> policies(RenderedTree tree) {
        return tree.of(NetworkPolicy.TYPE).stream().map(NetworkPolicy::of).toList();
    }

    Reachability reachability() {
        return reachability;
    }

    /** The pods of a service. */
    public Optional<Endpoint> endpoint(String product, String service) {
        return endpoints.getOrDefault(product, List.of()).stream()
                .filter(endpoint -> endpoint.name().equals(service))
                .findFirst();
    }

    /**
     * A port of a Service.
     *
     * @param called what others call
     * @param number what the container listens on
     */
    public record ServicePort(int called, String protocol, int number) {}

    /** What can be called of a service; nothing if it has no Service. */
    public List<ServicePort> ports(Endpoint service) {
        List<ServicePort> ports = new ArrayList<>();
        for (Manifest object : tree.of(service.namespace(), "Service")) {
            if (new Selector(object.spec("selector").entries(), List.of()).matches(service.labels())) {
                object.spec("ports").items().forEach(port -> ports.add(port(port, service)));
            }
        }
        return ports.stream().distinct().toList();
    }

    private static ServicePort port(Value port, Endpoint pods) {
        String protocol = port.text("protocol").isEmpty() ? "TCP" : port.text("protocol");
        int called = Ports.number(port.text("port"));
        String target = port.text("targetPort");
        int number = target.isEmpty() ? called : Ports.number(target);
        if (number < 0) {
            number = pods.ports().stream()
                    .filter(each ->
                            each.name().equals(target) && each.protocol().equals(protocol))
                    .mapToInt(Endpoint.Port::number)
                    .findFirst()
                    .orElse(-1);
        }
        return new ServicePort(called, protocol, number);
    }

    /** What one end says to a connection. */
    public Side side(Direction direction, Endpoint from, Endpoint to, ServicePort port) {
        return reachability.side(direction, from, to, port.protocol(), port.number());
    }

    /** Every open connection from pods of one product to pods of another. */
    public List<Edge> acrossProducts() {
        return edges((from, to) -> !from.namespace().equals(to.namespace()));
    }

    /** Every open connection of a product's pods, to each other as well. */
    public List<Edge> of(String product) {
        return edges((from, to) -> !from.equals(to)
                && (from.namespace().equals(product) || to.namespace().equals(product)));
    }

    private List<Edge> edges(BiPredicate<Endpoint, Endpoint> wanted) {
        List<Edge> edges = new ArrayList<>();
        endpoints.values().stream().flatMap(List::stream).forEach(from -> {
            for (Endpoint to : targets(from)) {
                if (wanted.test(from, to)) {
                    edges.addAll(between(from, to));
                }
            }
        });
        edges.sort(Comparator.comparing((Edge edge) -> edge.from().toString())
                .thenComparing(edge -> edge.to().toString())
                .thenComparing(Edge::protocol)
                .thenComparing(Edge::port));
        return edges;
    }

    /** The pods that the rules at the start could mean. */
    private Set<Endpoint> targets(Endpoint from) {
        List<NetworkPolicy> isolating = reachability.isolating(Direction.OUT, from);
        List<Rule> rules =
                isolating.stream().flatMap(policy -> policy.egress().stream()).toList();
        if (isolating.isEmpty() || rules.stream().anyMatch(rule -> rule.peers().isEmpty())) {
            return all(endpoints.keySet());
        }
        return rules.stream()
                .flatMap(rule -> rule.peers().stream())
                .flatMap(peers -> all(namespaces(peers, from.namespace())).stream()
                        .filter(to -> peers.match(to, tree.namespaceLabels(to.namespace()), from.namespace())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<String> namespaces(Peers peers, String home) {
        String one = peers.namespace(home);
        return one != null ? Set.of(one) : peers.isAddresses() ? Set.of() : endpoints.keySet();
    }

    private Set<Endpoint> all(Set<String> namespaces) {
        return namespaces.stream()
                .flatMap(namespace -> endpoints.getOrDefault(namespace, List.of()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<Edge> between(Endpoint from, Endpoint to) {
        List<Edge> edges = new ArrayList<>();
        for (String protocol : PROTOCOLS) {
            for (int port : ports(from, to, protocol)) {
                Side out = reachability.side(Direction.OUT, from, to, protocol, port);
                Side in = reachability.side(Direction.IN, from, to, protocol, port);
                if (out.isOpen() && in.isOpen()) {
                    edges.add(new Edge(from, to, protocol, port, port == 1, out, in));
                    if (port == 1) {
                        break;
                    }
                }
            }
        }
        return edges;
    }

    /**
     * The ports to try: where a rule's range begins, and what the containers declare. If any port is open to both ends,
     * one of these is, since the ranges that overlap begin to do so at the start of one.
     */
    private NavigableSet<Integer> ports(Endpoint from, Endpoint to, String protocol) {
        NavigableSet<Integer> ports = new TreeSet<>();
        ports.add(1);
        to.ports().stream()
                .filter(port -> port.protocol().equals(protocol))
                .map(Endpoint.Port::number)
                .forEach(ports::add);
        Stream.concat(
                        reachability.isolating(Direction.OUT, from).stream()
                                .flatMap(policy -> policy.egress().stream()),
                        reachability.isolating(Direction.IN, to).stream().flatMap(policy -> policy.ingress().stream()))
                .flatMap(rule -> rule.ports().stream())
                .filter(entry -> Objects.equals(entry.protocol(), protocol))
                .map(Ports::lowest)
                .forEach(ports::add);
        return ports;
    }
}
