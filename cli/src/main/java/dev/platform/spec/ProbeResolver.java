package dev.platform.spec;

import dev.platform.finding.Findings;
import dev.platform.finding.Source;
import dev.platform.model.Service.Port;
import dev.platform.model.Service.Probe;
import dev.platform.model.Service.ProbeAction;
import dev.platform.model.Service.Probes;
import dev.platform.spec.ServiceSpec.ProbeSpec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the probes of a service: those that are written, and for a server those that every server gets. */
final class ProbeResolver {
    private final ServiceSpec spec;
    private final List<Port> ports;
    private final Source source;
    private final Findings findings;

    ProbeResolver(ServiceSpec spec, List<Port> ports, Source source, Findings findings) {
        this.spec = spec;
        this.ports = ports;
        this.source = source;
        this.findings = findings;
    }

    Probes resolve() {
        return new Probes(
                probe(spec.startupProbe(), "startupProbe", Defaults.STARTUP_FAILURES),
                serverProbe(spec.readinessProbe(), "readinessProbe", Defaults.PROBE_FAILURES),
                serverProbe(spec.livenessProbe(), "livenessProbe", Defaults.LIVENESS_FAILURES));
    }

    private @Nullable Probe serverProbe(@Nullable ProbeSpec written, String field, int failures) {
        if (written == null && spec.type().isServer()) {
            return new Probe(
                    new ProbeAction.Tcp(Port.MAIN),
                    0,
                    Defaults.PROBE_PERIOD_SECONDS,
                    Defaults.PROBE_TIMEOUT_SECONDS,
                    failures);
        }
        return probe(written, field, failures);
    }

    private @Nullable Probe probe(@Nullable ProbeSpec written, String field, int failures) {
        if (written == null) {
            return null;
        }
        ProbeAction action = action(written, source.below(field));
        return action == null
                ? null
                : new Probe(
                        action,
                        Defaults.or(written.initialDelaySeconds(), 0),
                        Defaults.or(written.periodSeconds(), Defaults.PROBE_PERIOD_SECONDS),
                        Defaults.or(written.timeoutSeconds(), Defaults.PROBE_TIMEOUT_SECONDS),
                        Defaults.or(written.failureThreshold(), failures));
    }

    private @Nullable ProbeAction action(ProbeSpec probe, Source place) {
        List<ProbeAction> actions = new ArrayList<>();
        Port port = port(probe, place);
        String name = port == null ? Port.MAIN : port.name();
        if (probe.path() != null) {
            actions.add(new ProbeAction.Http(probe.path(), name));
        }
        if (Boolean.TRUE.equals(probe.grpc())) {
            actions.add(new ProbeAction.Grpc(port == null ? 0 : port.number()));
        }
        if (Boolean.TRUE.equals(probe.tcp())) {
            actions.add(new ProbeAction.Tcp(name));
        }
        if (!probe.command().isEmpty()) {
            actions.add(new ProbeAction.Command(probe.command()));
        }
        if (actions.size() != 1) {
            findings.error(
                    "probe-asks-one-thing",
                    place.at(),
                    "the probe asks " + actions.size() + " things",
                    "give exactly one of path, grpc: true, tcp: true and command");
            return null;
        }
        return actions.get(0);
    }

    /** The port that is asked; null if the probe needs none. */
    private @Nullable Port port(ProbeSpec probe, Source place) {
        String name = probe.port() == null ? Port.MAIN : probe.port().value();
        for (Port port : ports) {
            if (port.name().equals(name)) {
                return port;
            }
        }
        if (probe.command().isEmpty() || probe.port() != null) {
            findings.error(
                    "probe-has-a-port",
                    place.at("port"),
                    "the service has no port '" + name + "'",
                    "use one of " + ports.stream().map(Port::name).toList() + ", or probe by command");
        }
        return null;
    }
}
