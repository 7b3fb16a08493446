package dev.platform.plan;

import dev.platform.model.Service;
import dev.platform.model.Service.Container;
import dev.platform.model.Service.Probe;
import dev.platform.model.Service.ProbeAction;
import dev.platform.model.Service.Probes;
import dev.platform.model.Service.Resources;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What runs in a pod, as the templates see it. */
record ContainerView(
        int user,
        int gracePeriodSeconds,
        List<String> command,
        List<String> args,
        List<Variable> env,
        Map<String, Object> resources,
        List<NamedProbe> probes) {

    private static final Pattern SPECIAL_DOLLAR = Pattern.compile("\\$(?=[$(\\P{ASCII}])|(?<=\\$)\\$");

    ContainerView(Service service) {
        this(service.container());
    }

    private ContainerView(Container container) {
        this(
                container.user(),
                container.terminationGracePeriodSeconds(),
                literal(container.command()),
                literal(container.args()),
                container.env().entrySet().stream()
                        .map(entry -> new Variable(entry.getKey(), literal(entry.getValue())))
                        .toList(),
                resources(container.resources()),
                probes(container.probes()));
    }

    boolean hasCommand() {
        return !command.isEmpty();
    }

    boolean hasArgs() {
        return !args.isEmpty();
    }

    /** An environment variable. */
    record Variable(String key, String value) {}

    /** A probe under the name of its field. */
    record NamedProbe(String field, Map<String, Object> probe) {}

    private static List<String> literal(List<String> texts) {
        return texts.stream().map(ContainerView::literal).toList();
    }

    /**
     * Kubernetes replaces $(NAME), makes one dollar of two, and spoils a letter beyond ASCII after a dollar; each of these
     * doubled stays what was written.
     */
    private static String literal(String text) {
        return text.indexOf('$') < 0 ? text : SPECIAL_DOLLAR.matcher(text).replaceAll("\\$\\$");
    }

    private static Map<String, Object> resources(Resources each) {
        Map<String, Object> requests = new LinkedHashMap<>();
        requests.put("cpu", each.cpu().text());
        requests.put("ephemeral-storage", each.ephemeralStorage().text());
        requests.put("memory", each.memory().text());
        Map<String, Object> limits = new LinkedHashMap<>();
        if (each.cpuLimit() != null) {
            limits.put("cpu", each.cpuLimit().text());
        }
        limits.put("ephemeral-storage", each.ephemeralStorage().text());
        limits.put("memory", each.memory().text());
        Map<String, Object> resources = new LinkedHashMap<>();
        resources.put("limits", limits);
        resources.put("requests", requests);
        return resources;
    }

    private static List<NamedProbe> probes(Probes probes) {
        List<NamedProbe> named = new ArrayList<>();
        add(named, "startupProbe", probes.startup());
        add(named, "readinessProbe", probes.readiness());
        add(named, "livenessProbe", probes.liveness());
        return List.copyOf(named);
    }

    private static void add(List<NamedProbe> named, String field, @Nullable Probe probe) {
        if (probe != null) {
            named.add(new NamedProbe(field, structure(probe)));
        }
    }

    private static Map<String, Object> structure(Probe probe) {
        Map<String, Object> structure = new LinkedHashMap<>();
        ProbeAction action = probe.action();
        if (action instanceof ProbeAction.Http http) {
            structure.put("httpGet", ordered("path", http.path().value(), "port", http.port()));
        } else if (action instanceof ProbeAction.Grpc grpc) {
            structure.put("grpc", Map.of("port", grpc.port()));
        } else if (action instanceof ProbeAction.Tcp tcp) {
            structure.put("tcpSocket", Map.of("port", tcp.port()));
        } else if (action instanceof ProbeAction.Command command) {
            structure.put("exec", Map.of("command", literal(command.command())));
        }
        if (probe.initialDelaySeconds() > 0) {
            structure.put("initialDelaySeconds", probe.initialDelaySeconds());
        }
        structure.put("periodSeconds", probe.periodSeconds());
        structure.put("timeoutSeconds", probe.timeoutSeconds());
        structure.put("failureThreshold", probe.failureThreshold());
        return structure;
    }

    private static Map<String, Object> ordered(String first, Object one, String second, Object two) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(first, one);
        map.put(second, two);
        return map;
    }
}
