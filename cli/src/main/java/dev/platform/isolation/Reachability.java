package dev.platform.isolation;

import dev.platform.isolation.NetworkPolicy.Rule;
import dev.platform.isolation.Side.Allowance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Answers whether pods reach each other, as NetworkPolicies say. Pods that no policy chooses are open; what chooses them
 * adds up; and both ends have to agree.
 */
final class Reachability {
    private final Map<String, List<NetworkPolicy>> policies;
    private final Function<String, Map<String, String>> namespaceLabels;
    private final IdentityHashMap<Endpoint, List<NetworkPolicy>> choosing = new IdentityHashMap<>();

    Reachability(Collection<NetworkPolicy> policies, Function<String, Map<String, String>> namespaceLabels) {
        this.policies = policies.stream().collect(Collectors.groupingBy(NetworkPolicy::namespace));
        this.namespaceLabels = namespaceLabels;
    }

    boolean isOpen(Endpoint from, Endpoint to, String protocol, int port) {
        return side(Direction.OUT, from, to, protocol, port).isOpen()
                && side(Direction.IN, from, to, protocol, port).isOpen();
    }

    /** What the rules at one end say to a connection. */
    Side side(Direction direction, Endpoint from, Endpoint to, String protocol, int port) {
        boolean in = direction == Direction.IN;
        Endpoint self = in ? to : from;
        Endpoint other = in ? from : to;
        List<NetworkPolicy> isolating = isolating(direction, self);
        List<Allowance> allowances = new ArrayList<>();
        for (NetworkPolicy policy : isolating) {
            for (Rule rule : policy.rules(direction)) {
                if (rule.hasPort(protocol, port, to.ports())) {
                    allowance(policy, rule, other).ifPresent(allowances::add);
                }
            }
        }
        return new Side(!isolating.isEmpty(), allowances);
    }

    private Optional<Allowance> allowance(NetworkPolicy policy, Rule rule, Endpoint other) {
        String name = policy.manifest().name();
        if (rule.peers().isEmpty()) {
            return Optional.of(new Allowance(name, rule.where(), false));
        }
        Map<String, String> labels = namespaceLabels.apply(other.namespace());
        List<Peers> fitting = rule.peers().stream()
                .filter(peers -> peers.match(other, labels, policy.namespace()))
                .toList();
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        boolean named = fitting.stream().anyMatch(peers -> peers.areNamed(policy.namespace()));
        return Optional.of(new Allowance(name, rule.where(), named));
    }

    /** The policies that choose these pods for one direction. */
    List<NetworkPolicy> isolating(Direction direction, Endpoint pods) {
        return choosing.computeIfAbsent(pods, this::choosing).stream()
                .filter(policy -> policy.isolates(direction))
                .toList();
    }

    private List<NetworkPolicy> choosing(Endpoint pods) {
        return policies.getOrDefault(pods.namespace(), List.of()).stream()
                .filter(policy -> policy.pods().matches(pods.labels()))
                .toList();
    }
}
