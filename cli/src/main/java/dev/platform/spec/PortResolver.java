package dev.platform.spec;

import dev.platform.finding.Findings;
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

    /** The ports, the main one first; null if they collide. */
    @Nullable
    List<Port> resolve(ServiceSpec spec) {
        List<Port> ports = new ArrayList<>();
        if (spec.port() != null) {
            Protocol protocol = Defaults.or(spec.protocol(), Protocol.HTTP);
            ports.add(new Port(Port.MAIN, spec.port(), Defaults.or(spec.servicePort(), spec.port()), protocol));
        }
        boolean right = true;
        for (var entry : spec.ports().entrySet()) {
            ServiceSpec.PortSpec port = entry.getValue();
            Port named = new Port(
                    entry.getKey().value(),
                    port.port(),
                    Defaults.or(port.servicePort(), port.port()),
                    Defaults.or(port.protocol(), Protocol.HTTP));
            right &= isFree(named, ports);
            ports.add(named);
        }
        addMetrics(spec, ports);
        return right ? List.copyOf(ports) : null;
    }

    private static void addMetrics(ServiceSpec spec, List<Port> ports) {
        Integer number = spec.metrics() == null ? null : spec.metrics().port();
        if (number != null && ports.stream().noneMatch(port -> port.number() == number)) {
            ports.add(new Port(METRICS, number, number, Protocol.HTTP));
        }
    }

    private boolean isFree(Port port, List<Port> others) {
        String name = port.name();
        boolean right = true;
        if (name.length() > NAME_LENGTH || name.equals(Port.MAIN)) {
            right = report(
                    name,
                    "the port's name '" + name + "' "
                            + (name.equals(Port.MAIN)
                                    ? "is the name of the port that 'port' sets"
                                    : "has more than 15 characters"),
                    "choose another name");
        }
        for (Port other : others) {
            if (other.number() == port.number() || other.servicePort() == port.servicePort()) {
                right = report(
                        name,
                        "the ports '" + other.name() + "' and '" + name + "' have the same number",
                        "give each port a number of its own");
            }
        }
        return right;
    }

    private boolean report(String name, String message, String hint) {
        findings.error("ports-are-unique", source.at("ports", name), message, hint);
        return false;
    }
}
