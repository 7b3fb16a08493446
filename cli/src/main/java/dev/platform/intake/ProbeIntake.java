package dev.platform.intake;

import dev.platform.model.Service.Port;
import dev.platform.spec.Defaults;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the probes of a container. */
final class ProbeIntake {
    private static final List<String> NAMES = List.of("startupProbe", "readinessProbe", "livenessProbe");

    private final Part container;
    private final ServiceDraft draft;

    ProbeIntake(Part container, ServiceDraft draft) {
        this.container = container;
        this.draft = draft;
    }

    void read() {
        for (String name : NAMES) {
            Part probe = container.at(name);
            if (!probe.isThere()) {
                continue;
            }
            if (!draft.type().isLongRunning()) {
                probe.dropped("what runs to its end is not probed", "nothing is to be done");
                continue;
            }
            Map<String, Object> spec = action(probe);
            if (spec.isEmpty()) {
                probe.dropped("it asks at no port that the service opens", "probe an open port, or by a command");
            } else {
                times(probe, name, spec);
                draft.put(name, spec);
            }
        }
    }

    private Map<String, Object> action(Part probe) {
        Map<String, Object> spec = new LinkedHashMap<>();
        if (!probe.at("exec", "command").texts().isEmpty()) {
            spec.put("command", probe.at("exec", "command").texts());
            probe.at("exec").kept();
            return spec;
        }
        for (String way : new String[] {"httpGet", "grpc", "tcpSocket"}) {
            Part asked = probe.at(way);
            String port = asked.isThere() ? port(asked.at("port")) : null;
            if (port != null) {
                ask(way, asked, spec);
                if (!port.equals(Port.MAIN)) {
                    spec.put("port", port);
                }
                asked.at("port").kept();
            }
        }
        return spec;
    }

    private static void ask(String way, Part asked, Map<String, Object> spec) {
        if (way.equals("httpGet")) {
            String path = asked.at("path").text();
            spec.put("path", path.isEmpty() ? "/" : path);
            asked.at("path").kept();
            asked.at("scheme")
                    .dropped(
                            "probes speak http",
                            "let the program answer without TLS: only the gateway has a certificate");
            asked.at("httpHeaders").dropped("probes have no headers", "let the path answer without them");
        } else {
            spec.put(way.equals("grpc") ? "grpc" : "tcp", true);
            asked.at("service").dropped("probes ask for the whole server", "let the health service answer for all");
            if (asked.at("port").isThere()) {
                asked.at("port").kept();
            }
        }
    }

    private @org.jspecify.annotations.Nullable String port(Part port) {
        Integer number = port.number();
        if (number != null) {
            return PortIntake.named(draft, number);
        }
        return container.at("ports").items().stream()
                .filter(each -> each.at("name").text().equals(port.text()))
                .map(each -> PortIntake.named(draft, each.at("containerPort").number(0)))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static void times(Part probe, String name, Map<String, Object> spec) {
        int failures = name.equals("livenessProbe") ? Defaults.LIVENESS_FAILURES : Defaults.PROBE_FAILURES;
        time(probe, "initialDelaySeconds", 0, spec);
        time(probe, "periodSeconds", Defaults.PROBE_PERIOD_SECONDS, spec);
        time(probe, "timeoutSeconds", Defaults.PROBE_TIMEOUT_SECONDS, spec);
        time(probe, "failureThreshold", name.equals("startupProbe") ? Defaults.STARTUP_FAILURES : failures, spec);
        if (probe.at("successThreshold").number(1) == 1) {
            probe.at("successThreshold").implied("one good answer is enough");
        }
    }

    private static void time(Part probe, String field, int usual, Map<String, Object> spec) {
        Integer number = probe.at(field).number();
        if (number != null && number != usual) {
            spec.put(field, number);
        }
        if (number != null) {
            probe.at(field).kept();
        }
    }
}
