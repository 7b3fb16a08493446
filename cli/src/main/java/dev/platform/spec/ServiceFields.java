package dev.platform.spec;

import dev.platform.finding.Findings;
import dev.platform.finding.Source;
import dev.platform.model.Protocol;
import dev.platform.model.ServiceType;
import dev.platform.spec.ServiceSpec.HostSpec;
import dev.platform.spec.ServiceSpec.IngressSpec;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which fields a type of service needs, and which have no meaning for it. */
final class ServiceFields {
    /** Names of objects that every product has. */
    private static final Set<String> RESERVED =
            Set.of("base", "data", "default", "extra", "argocd-sync", "external-secrets");

    private final String name;
    private final ServiceSpec spec;
    private final Source source;
    private final Findings findings;
    private boolean right = true;

    private ServiceFields(String name, ServiceSpec spec, Source source, Findings findings) {
        this.name = name;
        this.spec = spec;
        this.source = source;
        this.findings = findings;
    }

    static boolean fit(String name, ServiceSpec spec, Source source, Findings findings) {
        ServiceFields fields = new ServiceFields(name, spec, source, findings);
        fields.check();
        return fields.right;
    }

    private void check() {
        name();
        server();
        longRunning();
        runs();
        if (spec.metrics() != null && spec.metrics().port() == null && spec.port() == null) {
            missing("metrics", "'metrics' needs a port, since the service has none", "add metrics.port");
        }
    }

    private void server() {
        if (spec.type().isServer() && spec.port() == null) {
            missing("type", "a " + spec.type() + " service needs 'port'", "add the port that the container listens on");
        }
        if (!spec.type().isServer()) {
            only("port", spec.port(), "web and internal services");
            only("ports", spec.ports(), "web and internal services");
        }
        if (spec.port() == null) {
            only("servicePort", spec.servicePort(), "services with 'port'");
            only("protocol", spec.protocol(), "services with 'port'");
        }
        if (spec.type() == ServiceType.WEB) {
            web();
        } else {
            only("ingress", spec.ingress(), "web services");
        }
    }

    /** The gateway speaks HTTP and gRPC, and finds the way of a gRPC call by its host alone. */
    private void web() {
        if (spec.protocol() == Protocol.TCP) {
            missing("protocol", "the gateway can't reach a web service that speaks tcp", "use http or grpc");
        }
        if (spec.protocol() == Protocol.GRPC && spec.ingress() != null) {
            grpc(spec.ingress());
        }
    }

    private void grpc(IngressSpec ingress) {
        http(ingress.timeoutSeconds(), "remove it; a call has its deadline from its caller", "timeoutSeconds");
        http(
                ingress.maxRequestSize(),
                "remove it; streams can't be read whole before they are sent on",
                "maxRequestSize");
        for (int i = 0; i < ingress.hosts().size(); i++) {
            HostSpec host = ingress.hosts().get(i);
            http(
                    host.paths().isEmpty() ? null : host.paths(),
                    "remove it, and give the service a host of its own",
                    "hosts",
                    i,
                    "paths");
            http(host.redirectTo(), "remove it; callers of gRPC don't follow redirects", "hosts", i, "redirectTo");
        }
    }

    private void http(@Nullable Object value, String hint, Object... path) {
        if (value != null) {
            findings.error(
                    "field-fits-the-type",
                    source.below("ingress").at(path),
                    "'" + path[path.length - 1] + "' is for http; this service speaks grpc",
                    hint);
            right = false;
        }
    }

    private void longRunning() {
        if (!spec.type().isLongRunning()) {
            only("replicas", spec.replicas(), "services that run all the time");
            only("autoscaling", spec.autoscaling(), "services that run all the time");
            only("readinessProbe", spec.readinessProbe(), "services that run all the time");
            only("livenessProbe", spec.livenessProbe(), "services that run all the time");
            only("startupProbe", spec.startupProbe(), "services that run all the time");
            only("metrics", spec.metrics(), "services that run all the time");
            only("tracing", spec.tracing(), "services that run all the time");
            only("rollout", spec.rollout(), "services that run all the time");
        }
    }

    private void runs() {
        if (spec.type() == ServiceType.CRON && spec.schedule() == null) {
            missing("type", "a cron service needs 'schedule'", "add it: schedule: \"15 2 * * *\"");
        }
        if (spec.type() != ServiceType.JOB) {
            only("before", spec.before(), "jobs");
        }
        if (spec.type() != ServiceType.CRON) {
            only("schedule", spec.schedule(), "cron services");
            only("timezone", spec.timezone(), "cron services");
            only("concurrencyPolicy", spec.concurrencyPolicy(), "cron services");
        }
        if (spec.type().isLongRunning()) {
            only("activeDeadlineSeconds", spec.activeDeadlineSeconds(), "cron and job services");
            only("backoffLimit", spec.backoffLimit(), "cron and job services");
        }
    }

    private void name() {
        if (RESERVED.contains(name)) {
            findings.error(
                    "name-is-free",
                    source.at(),
                    "'" + name + "' is a name that the platform uses",
                    "choose another name");
            right = false;
        }
    }

    private void missing(String field, String message, String hint) {
        findings.error("field-fits-the-type", source.at(field), message, hint);
        right = false;
    }

    private void only(String field, @Nullable Object value, String where) {
        boolean empty = value == null
                || (value instanceof Collection<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
        if (!empty) {
            missing(
                    field,
                    "'" + field + "' is for " + where + "; this is a " + spec.type(),
                    "remove it, or change the type");
        }
    }
}
