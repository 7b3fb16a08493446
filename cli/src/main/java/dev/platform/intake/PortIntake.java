package dev.platform.intake;

import dev.platform.intake.ServiceDraft.OpenPort;
import dev.platform.model.Protocol;
import dev.platform.model.Service.Port;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out which ports a workload opens to others, from its Services and its container. */
final class PortIntake {
    static final int LEAST = 1024;
    private static final int SHIFT = 8000;
    private static final int LONGEST_NAME = 15;
    private static final Set<Integer> NOT_HTTP = Set.of(1883, 2181, 3306, 4222, 5432, 5672, 6379, 9092, 11211, 27017);

    private final Workload workload;
    private final ServiceDraft draft;

    PortIntake(Workload workload, ServiceDraft draft) {
        this.workload = workload;
        this.draft = draft;
    }

    void read() {
        List<Manifest> services = new ArrayList<>(workload.services());
        services.sort(java.util.Comparator.comparing(Workload::isOutside)
                .thenComparing(service -> !service.name().equals(workload.knownAs())));
        for (Manifest service : services) {
            service.at("spec", "ports").items().forEach(port -> read(port, Workload.isOutside(service)));
        }
        if (!draft.ports().isEmpty()) {
            openProbed();
        }
        settle();
        write(draft);
    }

    /** A probe asks at an open port only, so one that it asks besides is opened too. */
    private void openProbed() {
        for (String probe : new String[] {"readinessProbe", "livenessProbe", "startupProbe"}) {
            for (String way : new String[] {"httpGet", "tcpSocket", "grpc"}) {
                int written = target(workload.container().at(probe, way, "port"), 0);
                if (written > 0 && named(draft, written) == null) {
                    int number = open(written);
                    Protocol protocol = way.equals("grpc") ? Protocol.GRPC : Protocol.HTTP;
                    String name =
                            draft.ports().stream().anyMatch(port -> port.name().equals("health"))
                                    ? "port-" + number
                                    : "health";
                    draft.ports().add(new OpenPort(name, written, number, number, protocol));
                }
            }
        }
    }

    private void read(Part port, boolean outside) {
        if (!port.at("protocol").text().matches("|TCP")) {
            port.dropped("services speak TCP only", "look for a way over TCP, or ask the platform team");
            return;
        }
        int servicePort = port.at("port").number(0);
        int written = target(port.at("targetPort"), servicePort);
        if (written == 0 || servicePort == 0) {
            port.dropped("it leads to no port of the container", "write the number that the container listens on");
            return;
        }
        for (OpenPort open : draft.ports()) {
            if (open.written() == written) {
                again(port, open, servicePort, outside);
                return;
            }
        }
        int number = open(written);
        draft.ports().add(new OpenPort(name(port), written, number, servicePort, protocol(port, written)));
        String why = number == written
                ? ""
                : "containers may not listen below " + LEAST + ": the program has to listen on " + number;
        settle(port, why);
    }

    private static void again(Part port, OpenPort open, int servicePort, boolean outside) {
        if (outside) {
            port.mapped("the gateway brings what comes from outside");
        } else if (open.servicePort() == servicePort) {
            port.mapped("the port is open already");
        } else {
            port.dropped(
                    "a port has one number for others, " + open.servicePort(), "let callers use " + open.servicePort());
        }
    }

    private static void settle(Part port, String why) {
        if (!why.isEmpty()) {
            port.at("targetPort").mapped(why);
        }
        port.at("port").kept();
        port.at("targetPort").kept();
        port.at("protocol").kept();
        port.at("nodePort").implied("the gateway brings what comes from outside");
        port.at("name").mapped("the spec names the first port 'main'");
        port.at("appProtocol").mapped("it is said by 'protocol'");
    }

    /** A port that the container may listen on. */
    static int open(int written) {
        return written >= LEAST ? written : written + SHIFT;
    }

    private int target(Part target, int servicePort) {
        if (!target.isThere()) {
            return servicePort;
        }
        Integer number = target.number();
        if (number != null) {
            return number;
        }
        return containerPorts().stream()
                .filter(port -> port.at("name").text().equals(target.text()))
                .mapToInt(port -> port.at("containerPort").number(0))
                .findFirst()
                .orElse(0);
    }

    private List<Part> containerPorts() {
        return workload.container().at("ports").items();
    }

    private String name(Part port) {
        String name = port.at("name").text().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        boolean fits =
                name.matches("[a-z][a-z0-9-]+[a-z0-9]") && !name.equals(Port.MAIN) && name.length() <= LONGEST_NAME;
        boolean taken = draft.ports().stream().anyMatch(open -> open.name().equals(name));
        return fits && !taken ? name : "port-" + port.at("port").text();
    }

    /** What the names of the ports and the probes say, else what everybody knows of the number. */
    private Protocol protocol(Part port, int written) {
        String said = port.at("appProtocol").text() + " " + port.at("name").text() + " " + containerName(written);
        if (said.toLowerCase(Locale.ROOT).contains("grpc") || isProbedByGrpc(written)) {
            return Protocol.GRPC;
        }
        boolean other = said.matches(".*\\b(tcp|redis|mysql|postgres\\w*|pg|mongo\\w*|amqp|kafka|mqtt|nats)\\b.*");
        return other || NOT_HTTP.contains(written) ? Protocol.TCP : Protocol.HTTP;
    }

    private String containerName(int written) {
        return containerPorts().stream()
                .filter(port -> port.at("containerPort").number(0) == written)
                .map(port -> port.at("name").text())
                .findFirst()
                .orElse("");
    }

    private boolean isProbedByGrpc(int written) {
        for (String probe : new String[] {"readinessProbe", "livenessProbe", "startupProbe"}) {
            if (workload.container().at(probe, "grpc", "port").number(0) == written) {
                return true;
            }
        }
        return false;
    }

    private void settle() {
        for (Part port : containerPorts()) {
            int number = port.at("containerPort").number(0);
            boolean open = draft.ports().stream().anyMatch(each -> each.written() == number);
            if (open) {
                port.at("containerPort").kept();
                port.at("protocol").kept();
                port.at("name").mapped("the spec names the first port 'main'");
            } else if (!isMetrics(number)) {
                port.dropped("no Service leads to it", "if others call it, add it to 'port' or 'ports'");
            }
        }
    }

    private boolean isMetrics(int number) {
        return workload.template()
                        .at("metadata", "annotations", "prometheus.io/port")
                        .number(0)
                == number;
    }

    /** Says the ports in the words of the spec. */
    static void write(ServiceDraft draft) {
        Map<String, Object> more = new LinkedHashMap<>();
        for (OpenPort port : draft.ports()) {
            Map<String, Object> fields = fields(port);
            if (port.equals(draft.ports().get(0))) {
                fields.forEach(draft::put);
            } else {
                more.put(port.name(), fields);
            }
        }
        if (!more.isEmpty()) {
            draft.put("ports", more);
        }
    }

    private static Map<String, Object> fields(OpenPort port) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("port", port.number());
        if (port.servicePort() != port.number()) {
            fields.put("servicePort", port.servicePort());
        }
        if (port.protocol() != Protocol.HTTP) {
            fields.put("protocol", port.protocol().toString());
        }
        return fields;
    }

    /** The name of an open port in the spec; null if it isn't open. */
    static @Nullable String named(ServiceDraft draft, int written) {
        for (OpenPort port : draft.ports()) {
            if (port.written() == written) {
                return port.equals(draft.ports().get(0)) ? Port.MAIN : port.name();
            }
        }
        return null;
    }
}
