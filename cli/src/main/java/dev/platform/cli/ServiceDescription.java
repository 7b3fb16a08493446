package dev.platform.cli;

import dev.platform.model.Configuration;
import dev.platform.model.Connection;
import dev.platform.model.Rollout;
import dev.platform.model.Service;
import dev.platform.model.Service.Container;
import dev.platform.model.Service.Port;
import dev.platform.model.Service.Probe;
import dev.platform.model.Service.ProbeAction;
import dev.platform.model.Service.Resources;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code platform describe} shows of a service, in the words of the specs and with every default. */
final class ServiceDescription {
    private ServiceDescription() {}

    static Map<String, Object> of(Service service) {
        Container container = service.container();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("service", service.product() + "/" + service.name());
        data.put("type", service.type().toString());
        data.put("image", container.image().toString());
        data.put("command", container.command());
        data.put("args", container.args());
        data.put("ports", ports(container));
        data.put("hosts", hosts(service));
        ingress(service.ingress(), data);
        data.put("pods", Listing.pods(service));
        if (service.scaling().isAutomatic()) {
            data.put("autoscaling", ScalingDescription.of(service.scaling()));
        }
        putUnlessEmpty("rollout", rollout(service.rollout()), data);
        data.put("tier", service.tier().toString());
        data.put("resources", resources(container.resources()));
        volumes(service, data);
        data.put("probes", probes(container.probes()));
        data.put("env", container.env());
        uses(service, data);
        configuration(service.configuration(), data);
        data.put("runAsUser", container.user());
        data.put("terminationGracePeriodSeconds", container.terminationGracePeriodSeconds());
        data.put("metrics", metrics(service.metrics()));
        if (service.logRetention() != null) {
            data.put("logs", Map.of("retention", service.logRetention().value()));
        }
        if (service.traces() != null) {
            data.put("tracing", Map.of("sampling", service.traces().text()));
        }
        data.put("accessPolicy", access(service.access()));
        if (service.run() != null) {
            data.put("run", run(service.run()));
        }
        return data;
    }

    /** The variables that each store sets. */
    private static void uses(Service service, Map<String, Object> data) {
        Map<String, Object> uses = new LinkedHashMap<>();
        for (Connection connection : Connection.of(service.stores())) {
            uses.put(
                    connection.store().object(),
                    connection.variables().stream()
                            .map(Connection.Variable::name)
                            .toList());
        }
        putUnlessEmpty("uses", uses, data);
    }

    private static void configuration(Configuration configuration, Map<String, Object> data) {
        Map<String, Object> secretEnv = new LinkedHashMap<>();
        configuration
                .variables()
                .forEach(variable -> secretEnv.put(variable.name(), variable.secret() + " " + variable.key()));
        putUnlessEmpty("secretEnv", secretEnv, data);
        Map<String, Object> filesFrom = new LinkedHashMap<>();
        configuration
                .mounts()
                .forEach(mount -> filesFrom.put(
                        mount.path().value(),
                        (mount.kind() == Configuration.Kind.SECRET ? "secret " : "config ") + mount.name()));
        putUnlessEmpty("filesFrom", filesFrom, data);
        if (!configuration.wholeSecrets().isEmpty()) {
            data.put("envFrom", configuration.wholeSecrets());
        }
    }

    private static void putUnlessEmpty(String key, Map<String, Object> value, Map<String, Object> data) {
        if (!value.isEmpty()) {
            data.put(key, value);
        }
    }

    private static Map<String, Object> ports(Container container) {
        Map<String, Object> data = new LinkedHashMap<>();
        for (Port port : container.ports()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("port", port.number());
            one.put("servicePort", port.servicePort());
            one.put("protocol", port.protocol().toString());
            data.put(port.name(), one);
        }
        return data;
    }

    private static Map<String, Object> hosts(Service service) {
        Map<String, Object> data = new LinkedHashMap<>();
        service.hosts()
                .forEach(host -> data.put(
                        host.name().value(),
                        host.redirectTo() == null
                                ? host.paths().stream().map(Object::toString).toList()
                                : "to " + host.redirectTo()));
        return data;
    }

    private static void ingress(Service.Ingress ingress, Map<String, Object> data) {
        Map<String, Object> limits = new LinkedHashMap<>();
        if (!ingress.hosts().isEmpty()) {
            limits.put("visibility", ingress.visibility().toString());
        }
        if (ingress.timeoutSeconds() != null) {
            limits.put("timeoutSeconds", ingress.timeoutSeconds());
        }
        if (ingress.maxRequestSize() != null) {
            limits.put("maxRequestSize", ingress.maxRequestSize().text());
        }
        if (ingress.requestsPerSecond() != null) {
            limits.put("requestsPerSecond", ingress.requestsPerSecond());
        }
        putUnlessEmpty("ingress", limits, data);
    }

    private static Map<String, Object> resources(Resources resources) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("cpu", resources.cpu().text());
        data.put(
                "cpuLimit",
                resources.cpuLimit() == null ? "" : resources.cpuLimit().text());
        data.put("memory", resources.memory().text());
        data.put("ephemeralStorage", resources.ephemeralStorage().text());
        return data;
    }

    private static Map<String, Object> rollout(Rollout rollout) {
        Map<String, Object> data = new LinkedHashMap<>();
        if (rollout instanceof Rollout.Canary canary) {
            data.put("strategy", "canary");
            data.put("steps", canary.steps());
            data.put("pause", canary.pause().value());
        } else if (rollout instanceof Rollout.BlueGreen blueGreen) {
            data.put("strategy", "bluegreen");
            data.put("pause", blueGreen.pause().value());
        }
        if (rollout.abortsOnSlo()) {
            data.put("abortOn", "slo");
        }
        return data;
    }

    private static void volumes(Service service, Map<String, Object> data) {
        Map<String, Object> volumes = new LinkedHashMap<>();
        for (Service.Volume volume : service.volumes()) {
            volumes.put(
                    volume.path().value(),
                    volume.size().text()
                            + (volume.ephemeral() ? ", goes with its pod" : "")
                            + (volume.storageClass() == null ? "" : " of class " + volume.storageClass()));
        }
        putUnlessEmpty("volumes", volumes, data);
    }

    private static Map<String, Object> probes(Service.Probes probes) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("startup", probe(probes.startup()));
        data.put("readiness", probe(probes.readiness()));
        data.put("liveness", probe(probes.liveness()));
        return data;
    }

    private static Map<String, Object> probe(@Nullable Probe probe) {
        Map<String, Object> data = new LinkedHashMap<>();
        if (probe != null) {
            action(probe.action(), data);
            data.put("initialDelaySeconds", probe.initialDelaySeconds());
            data.put("periodSeconds", probe.periodSeconds());
            data.put("timeoutSeconds", probe.timeoutSeconds());
            data.put("failureThreshold", probe.failureThreshold());
        }
        return data;
    }

    private static void action(ProbeAction action, Map<String, Object> data) {
        if (action instanceof ProbeAction.Http http) {
            data.put("path", http.path().value());
            data.put("port", http.port());
        } else if (action instanceof ProbeAction.Grpc grpc) {
            data.put("grpc", true);
            data.put("port", grpc.port());
        } else if (action instanceof ProbeAction.Tcp tcp) {
            data.put("tcp", true);
            data.put("port", tcp.port());
        } else if (action instanceof ProbeAction.Command command) {
            data.put("command", command.command());
        }
    }

    private static Map<String, Object> metrics(Service.@Nullable Metrics metrics) {
        Map<String, Object> data = new LinkedHashMap<>();
        if (metrics != null) {
            data.put("path", metrics.path().value());
            data.put("port", metrics.port().number());
        }
        return data;
    }

    private static Map<String, Object> access(Service.Access access) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(
                "inbound",
                access.callers().stream()
                        .map(rule -> named(rule.product(), rule.service(), rule.port()))
                        .toList());
        data.put(
                "outbound",
                access.callees().stream()
                        .map(rule -> named(rule.product(), rule.service(), rule.port()))
                        .toList());
        List<String> external = access.external().stream()
                .map(rule -> rule.host() + ":" + rule.port())
                .toList();
        data.put("external", external);
        return data;
    }

    private static String named(String product, String service, @Nullable Integer port) {
        return product + "/" + service + (port == null ? "" : ":" + port);
    }

    private static Map<String, Object> run(Service.Run run) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("schedule", run.schedule() == null ? "" : run.schedule().value());
        data.put("timezone", run.timeZone().value());
        data.put("concurrencyPolicy", run.concurrencyPolicy());
        data.put("activeDeadlineSeconds", run.activeDeadlineSeconds());
        data.put("backoffLimit", run.backoffLimit());
        if (run.before() != null) {
            data.put("before", run.before());
        }
        return data;
    }
}
