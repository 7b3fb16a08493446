package dev.platform.isolation;

import dev.platform.finding.Location;
import java.util.List;

/**
 * A NetworkPolicy with the defaults of the API server filled in.
 *
 * @param ingress what may come in; null-free, and only meaningful if it isolates that side
 */
record NetworkPolicy(
        Manifest manifest,
        Selector pods,
        boolean isolatesIngress,
        boolean isolatesEgress,
        List<Rule> ingress,
        List<Rule> egress) {
    static final String TYPE = "networking.k8s.io/NetworkPolicy";

    /**
     * One rule.
     *
     * @param peers none for everybody
     * @param ports none for all
     */
    record Rule(List<Peers> peers, List<Ports> ports, Location where) {
        static Rule of(Value value, String side) {
            return new Rule(
                    value.at(side).items().stream().map(Peers::of).toList(),
                    value.at("ports").items().stream().map(Ports::of).toList(),
                    value.where());
        }

        boolean hasPort(String protocol, int port, List<Endpoint.Port> destination) {
            return ports.isEmpty() || ports.stream().anyMatch(each -> each.match(protocol, port, destination));
        }
    }

    static NetworkPolicy of(Manifest manifest) {
        List<String> types = manifest.spec("policyTypes").texts();
        Value egress = manifest.spec("egress");
        boolean bothGuessed = types.isEmpty();
        return new NetworkPolicy(
                manifest,
                Selector.of(manifest.spec("podSelector")),
                bothGuessed || types.contains("Ingress"),
                bothGuessed ? !egress.isEmpty() : types.contains("Egress"),
                rules(manifest.spec("ingress"), "from"),
                rules(egress, "to"));
    }

    private static List<Rule> rules(Value list, String side) {
        return list.items().stream().map(item -> Rule.of(item, side)).toList();
    }

    String namespace() {
        return manifest.namespace();
    }

    boolean isolates(Direction direction) {
        return direction == Direction.IN ? isolatesIngress : isolatesEgress;
    }

    List<Rule> rules(Direction direction) {
        return direction == Direction.IN ? ingress : egress;
    }
}
