package dev.platform.isolation;

import dev.platform.finding.Location;
import dev.platform.isolation.NetworkPolicy.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who reaches whom. */
final class NetworkProperties {
    private static final String RENDER = "restore it with: platform render";
    private static final String DNS = "53";

    /** Where no pod of a product has business: metadata of clouds, private networks, and their IPv6 twins. */
    private static final List<String> INSIDE = List.of(
            "169.254.0.0/16",
            "168.63.129.16/32",
            "10.0.0.0/8",
            "172.16.0.0/12",
            "192.168.0.0/16",
            "100.64.0.0/10",
            "fe80::/10",
            "fc00::/7");

    private NetworkProperties() {}

    private static Stream<NetworkPolicy> policies(RenderedTree tree) {
        return tree.ofProducts(NetworkPolicy.TYPE).stream().map(NetworkPolicy::of);
    }

    static void isolated(RenderedTree tree, Objections objections) {
        Reachability network = new Network(tree).reachability();
        for (String product : tree.products()) {
            Endpoint stranger = new Endpoint(product, "", Map.of(), List.of(), null);
            for (Direction direction : Direction.values()) {
                List<NetworkPolicy> isolating = network.isolating(direction, stranger);
                if (isolating.isEmpty()) {
                    objections.add(
                            tree.place(product),
                            "no policy of '" + product + "' denies what "
                                    + (direction == Direction.IN ? "comes in to" : "goes out of") + " a pod by default",
                            "restore networkpolicy-default-deny.yaml with: platform render");
                }
                for (NetworkPolicy policy : isolating) {
                    policy.rules(direction).stream()
                            .filter(rule -> direction == Direction.IN || !isDns(rule))
                            .forEach(rule -> objections.add(
                                    rule.where(), policy.manifest().title() + " opens a way for every pod", RENDER));
                }
            }
        }
    }

    private static boolean isDns(Rule rule) {
        return !rule.peers().isEmpty()
                && !rule.ports().isEmpty()
                && rule.ports().stream().allMatch(port -> port.first().equals(DNS) && port.last() == 0);
    }

    static void named(RenderedTree tree, Objections objections) {
        policies(tree).forEach(policy -> {
            policy.ingress().forEach(rule -> named(tree, policy, rule, Direction.IN, objections));
            policy.egress().forEach(rule -> named(tree, policy, rule, Direction.OUT, objections));
        });
    }

    private static void named(
            RenderedTree tree, NetworkPolicy policy, Rule rule, Direction direction, Objections objections) {
        if (rule.peers().isEmpty() || rule.ports().isEmpty()) {
            String what = rule.peers().isEmpty() ? "everybody" : "every port";
            objections.add(rule.where(), "a rule of " + policy.manifest().title() + " is for " + what, RENDER);
        }
        for (Peers peers : rule.peers()) {
            String namespace = peers.namespace(policy.namespace());
            if (peers.isAddresses()) {
                if (direction == Direction.IN) {
                    objections.add(peers.where(), "addresses are let in; only pods can be named", RENDER);
                }
            } else if (namespace == null || !peers.areNamed(policy.namespace())) {
                objections.add(
                        peers.where(),
                        "a peer of " + policy.manifest().title() + " is for more than the pods of one service",
                        "name the namespace by " + Peers.NAME + ", and its pods by their labels");
            } else if (direction == Direction.OUT
                    && !tree.isProduct(namespace)
                    && !isDns(rule)
                    && !tree.surroundings().collectors().contains(namespace)) {
                objections.add(
                        peers.where(),
                        policy.manifest().title() + " lets pods send to '" + namespace + "', which is no product",
                        RENDER);
            }
        }
    }

    static void peersExist(RenderedTree tree, Objections objections) {
        Map<String, List<Endpoint>> pods =
                tree.endpoints().stream().collect(Collectors.groupingBy(Endpoint::namespace));
        policies(tree)
                .forEach(policy -> Stream.concat(policy.ingress().stream(), policy.egress().stream())
                        .flatMap(rule -> rule.peers().stream())
                        .forEach(peers -> {
                            String namespace = peers.namespace(policy.namespace());
                            Selector selector = peers.pods();
                            if (namespace != null
                                    && selector != null
                                    && tree.isProduct(namespace)
                                    && !tree.isEnding(namespace)
                                    && !has(pods.get(namespace), selector)) {
                                objections.add(
                                        peers.where(),
                                        policy.manifest().title() + " names pods that '" + namespace + "' doesn't have",
                                        RENDER);
                            }
                        }));
    }

    private static boolean has(@Nullable List<Endpoint> pods, Selector selector) {
        return pods != null && pods.stream().anyMatch(each -> selector.matches(each.labels()));
    }

    static void choosePods(RenderedTree tree, Objections objections) {
        Map<String, List<Endpoint>> pods =
                tree.endpoints().stream().collect(Collectors.groupingBy(Endpoint::namespace));
        policies(tree)
                .filter(policy -> !policy.pods().isEmpty() && !tree.isEnding(policy.namespace()))
                .filter(policy -> !has(pods.get(policy.namespace()), policy.pods()))
                .forEach(policy -> objections.add(
                        policy.manifest().at("spec", "podSelector"),
                        policy.manifest().title() + " of '" + policy.namespace()
                                + "' chooses no pod, so it does nothing",
                        RENDER));
    }

    static void internet(RenderedTree tree, Objections objections) {
        policies(tree)
                .forEach(policy -> policy.egress()
                        .forEach(rule -> rule.peers().stream()
                                .filter(Peers::isAddresses)
                                .forEach(peers -> internet(tree, policy, rule, peers, objections))));
    }

    private static void internet(
            RenderedTree tree, NetworkPolicy policy, Rule rule, Peers peers, Objections objections) {
        AddressBlock block = peers.block();
        if (block == null) {
            objections.add(peers.where(), "this is no block of addresses", RENDER);
            return;
        }
        // The one address of the DNS cache on each node.
        if (isDns(rule) && block.isOneAddress()) {
            return;
        }
        boolean operated = OperatorPods.arePods(policy.pods());
        if (isIn(operated ? tree.surroundings().operated() : tree.surroundings().provided(), block)) {
            return;
        }
        List<String> open = Stream.concat(INSIDE.stream(), tree.surroundings().inside().stream())
                .distinct()
                .filter(inside -> reaches(peers, block, inside))
                .toList();
        if (!open.isEmpty()) {
            objections.add(peers.where(), "the rule opens " + String.join(", ", open) + " too", RENDER);
        }
    }

    private static boolean isIn(List<String> blocks, AddressBlock block) {
        return blocks.stream().map(AddressBlock::parse).anyMatch(known -> known != null && known.contains(block));
    }

    /** Whether the block has a part of the other one that no single exception takes out whole. */
    private static boolean reaches(Peers peers, AddressBlock block, String inside) {
        AddressBlock other = AddressBlock.parse(inside);
        return other != null && block.meets(other) && peers.except().stream().noneMatch(hole -> hole.contains(other));
    }

    static void consents(RenderedTree tree, Objections objections) {
        Set<String> told = new HashSet<>();
        for (Edge edge : new Network(tree).acrossProducts()) {
            objection(tree, edge, edge.out(), edge.from().namespace(), told, objections);
            objection(tree, edge, edge.in(), edge.to().namespace(), told, objections);
        }
    }

    private static void objection(
            RenderedTree tree, Edge edge, Side side, String product, Set<String> told, Objections objections) {
        if (side.isConsent()) {
            return;
        }
        Location where = side.allowances().isEmpty()
                ? tree.place(product)
                : side.allowances().get(0).where();
        // One wide rule opens many calls; one of them tells what is wrong with it.
        if (told.add(where + " " + edge.from().namespace() + " " + edge.to().namespace())) {
            objections.add(
                    where,
                    edge.from() + " reaches " + edge.to() + " on " + edge.portName() + ", and '" + product
                            + "' has no rule that names it",
                    RENDER);
        }
    }
}
