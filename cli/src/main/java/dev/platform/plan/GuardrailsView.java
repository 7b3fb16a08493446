package dev.platform.plan;

import static dev.platform.plan.NetworkRules.blocks;
import static dev.platform.plan.NetworkRules.internet;
import static dev.platform.plan.NetworkRules.peer;
import static dev.platform.plan.NetworkRules.port;
import static dev.platform.plan.NetworkRules.rule;
import static dev.platform.plan.NetworkRules.tcp;

import dev.platform.model.Addon;
import dev.platform.model.Addon.Guardrails;
import dev.platform.model.Addon.Opening;
import dev.platform.model.Cidr;
import dev.platform.model.Cluster;
import dev.platform.model.Platform;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the templates of an add-on's fences see.
 *
 * @param ingress rules as they stand in the object
 * @param egress rules as they stand in the object
 */
record GuardrailsView(
        String addon,
        String namespace,
        String podSecurity,
        String podSecurityVersion,
        List<Object> ingress,
        List<Object> egress) {
    private static final int DNS = 53;

    static GuardrailsView of(Platform platform, Addon addon, Guardrails guardrails) {
        Cluster cluster = platform.cluster();
        List<Object> ingress = new ArrayList<>();
        ingress.add(within("from"));
        guardrails.ingress().forEach(opening -> ingress.add(path("from", callers(opening, platform), opening)));
        List<Object> egress = new ArrayList<>();
        egress.add(within("to"));
        egress.add(rule("to", List.of(peer(cluster.network().dns())), List.of(port(DNS, "UDP"), tcp(DNS))));
        guardrails.egress().forEach(opening -> egress.add(path("to", callees(opening, platform), opening)));
        return new GuardrailsView(
                addon.name(),
                addon.namespace().value(),
                guardrails.podSecurity().toString(),
                "v" + cluster.kubernetes(),
                ingress,
                egress);
    }

    /** Pods of the namespace, at all ports. */
    private static Object within(String side) {
        return Map.of(side, List.of(Map.of("podSelector", Map.of())));
    }

    /** A rule without ports is for all of them. */
    private static Object path(String side, List<Object> peers, Opening opening) {
        List<Object> ports =
                opening.ports().stream().<Object>map(NetworkRules::tcp).toList();
        return ports.isEmpty() ? Map.of(side, peers) : rule(side, peers, ports);
    }

    /** The API server calls from the nodes' network. */
    private static List<Object> callers(Opening opening, Platform platform) {
        return Addon.Peers.of(opening.peer()) == Addon.Peers.APISERVER
                ? blocks(platform.cluster().network().internal())
                : peers(opening, platform);
    }

    private static List<Object> callees(Opening opening, Platform platform) {
        if (Addon.Peers.of(opening.peer()) != Addon.Peers.APISERVER) {
            return peers(opening, platform);
        }
        List<Cidr> known = platform.cluster().network().apiServer();
        return blocks(known.isEmpty() ? platform.cluster().network().internal() : known);
    }

    private static List<Object> peers(Opening opening, Platform platform) {
        Cluster cluster = platform.cluster();
        Addon.Peers named = Addon.Peers.of(opening.peer());
        if (named == null) {
            Addon other = Objects.requireNonNull(platform.addons().get(opening.peer()), opening.peer());
            return List.of(namespace(other.namespace().value()));
        }
        return switch (named) {
            case PROMETHEUS -> List.of(peer(cluster.network().monitoring()));
            case GATEWAY -> List.of(namespace(Cluster.Gateway.NAMESPACE));
            case PRODUCTS -> List.of(Map.of("namespaceSelector", exists("platform.dev/product")));
            case PODS -> List.of(Map.of("namespaceSelector", Map.of()));
            case APISERVER, CLUSTER -> blocks(cluster.network().internal());
            case INTERNET -> internet(cluster.network().internal());
        };
    }

    private static Object namespace(String name) {
        return Map.of("namespaceSelector", NetworkRules.labels(Map.of(NetworkRules.NAMESPACE, name)));
    }

    private static Object exists(String label) {
        Map<String, Object> expression = new LinkedHashMap<>();
        expression.put("key", label);
        expression.put("operator", "Exists");
        return Map.of("matchExpressions", List.of(expression));
    }
}
