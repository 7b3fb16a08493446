package dev.platform.plan;

import dev.platform.model.Cluster;
import dev.platform.model.Cluster.Tracing;
import dev.platform.model.Connection;
import dev.platform.model.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An environment variable that tells of a store or of the collector of traces; it is either of the two.
 *
 * @param plain a value that may refer to variables before it
 */
record ConnectionView(
        String variable,
        @Nullable Reference reference,
        @Nullable Plain plain) {

    static List<ConnectionView> of(Service service, Cluster cluster) {
        List<ConnectionView> all = new ArrayList<>(stores(service));
        all.addAll(traces(service, cluster.tracing()));
        return List.copyOf(all);
    }

    private static List<ConnectionView> stores(Service service) {
        return Connection.of(service.stores()).stream()
                .flatMap(connection -> connection.variables().stream())
                .map(each -> new ConnectionView(
                        each.name(),
                        each.secret() == null ? null : new Reference(each.secret(), each.value()),
                        each.secret() == null ? new Plain(each.value()) : null))
                .toList();
    }

    /** What a library of OpenTelemetry reads; a variable that the team sets itself comes first. */
    private static List<ConnectionView> traces(Service service, @Nullable Tracing tracing) {
        if (service.traces() == null || tracing == null) {
            return List.of();
        }
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("OTEL_SERVICE_NAME", service.name());
        variables.put(
                "OTEL_RESOURCE_ATTRIBUTES",
                "service.namespace=" + service.product() + ",service.version="
                        + service.container().image().tag() + ",k8s.namespace.name=" + service.product());
        variables.put("OTEL_EXPORTER_OTLP_ENDPOINT", tracing.endpoint().value());
        variables.put("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
        variables.put("OTEL_TRACES_SAMPLER", "parentbased_traceidratio");
        variables.put("OTEL_TRACES_SAMPLER_ARG", service.traces().part().toPlainString());
        variables.keySet().removeAll(service.container().env().keySet());
        return variables.entrySet().stream()
                .map(each -> new ConnectionView(each.getKey(), null, new Plain(each.getValue())))
                .toList();
    }

    /** A key of a Secret. */
    record Reference(String secret, String key) {}

    /** A value as Kubernetes reads it. */
    record Plain(String text) {}
}
