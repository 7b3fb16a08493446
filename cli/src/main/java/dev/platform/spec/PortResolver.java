package dev.platform.spec;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.finding.Source;
import dev.platform.model.Protocol;
import dev.platform.model.Service.Port;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the ports of a service: the main one, the named ones, and one for metrics if it is none of them. */
final class PortResolver {
    /** The longest name that Kubernetes takes for a port. */
    private static final int NAME_LENGTH = 15;

    private static final String METRICS = "metrics";

    private final Source source;
    private final Findings findings;

    PortResolver(Source source, Findings findings) {
        this.source = source;
        this.findings = findings;
    }

    /**
     * The ports of a service.
     *
     * @param open what others may call, the main one first
     * @param metrics where Prometheus reads: one of the open ones or one of its own; null if it doesn't
     */
    record Ports(List<Port> open, @Nullable Port metrics) {
        /** Every port that the container listens on. */
        List<Port> all() {
            List<Port> all = new ArrayList<>(open);
            if (metrics != null && !open.contains(metrics)) {
                all.add(metrics);
            }
            return List.copyOf(all);
        }
    }

    /** Null if ports collide. */
    @Nullable
    Ports resolve(ServiceSpec spec) {
        List<Port> open = new ArrayList<>();
        if (spec.port() != null) {
            Protocol protocol = Defaults.or(spec.protocol(), Protocol.HTTP);
            open.add(new Port(Port.MAIN, spec.port(), Defaults.or(spec.servicePort(), spec.port()), protocol));
        }
        boolean right = true;
        for (var entry : spec.ports().entrySet()) {
            Port named = named(entry.getKey().value(), entry.getValue());
            Location place = source.at("ports", named.name());
            right &= hasFreeName(named, place) && hasFreeNumber(named, open, place);
            open.add(named);
        }
        Port metrics = metrics(spec, open);
        if (metrics != null && !open.contains(metrics)) {
            right &= hasFreeNumber(metrics, open, source.at("metrics", "port"));
        }
        return right ? new Ports(List.copyOf(open), metrics) : null;
    }

    private static Port named(String name, ServiceSpec.PortSpec port) {
        return new Port(
                name,
                port.port(),
                Defaults.or(port.servicePort(), port.port()),
                Defaults.or(port.protocol(), Protocol.HTTP));
    }

    private static @Nullable Port metrics(ServiceSpec spec, List<Port> open) {
        if (spec.metrics() == null) {
            return null;
        }
        Integer number = spec.metrics().port();
        for (Port port : open) {
            if (number == null || port.number() == number) {
                return port;
            }
        }
        return number == null ? null : new Port(METRICS, number, number, Protocol.HTTP);
    }

    private boolean hasFreeName(Port port, Location place) {
        String name = port.name();
        if (name.length() <= NAME_LENGTH && !name.equals(Port.MAIN)) {
            return true;
        }
        String why =
                name.equals(Port.MAIN) ? "is the name of the port that 'port' sets" : "has more than 15 characters";
        return report(place, "the port's name '" + name + "' " + why, "choose another name");
    }

    private boolean hasFreeNumber(Port port, List<Port> others, Location place) {
        boolean right = true;
        for (Port other : others) {
            if (other.name().equals(port.name())) {
                right = report(
                        place,
                        "the port '" + port.name() + "' is there already, with the number " + other.number(),
                        "use that number for 'metrics.port', or give the port in 'ports' another name");
            } else if (other.number() == port.number() || other.servicePort() == port.servicePort()) {
                right = report(
                        place,
                        "the ports '" + other.name() + "' and '" + port.name() + "' have the same number",
                        "give each port a number of its own");
            }
        }
        return right;
    }

    private boolean report(Location place, String message, String hint) {
        findings.error("ports-are-unique", place, message, hint);
        return false;
    }
}
