package dev.platform.cli;

import dev.platform.status.ApplicationStatus;
import dev.platform.status.AutoscalerStatus;
import dev.platform.status.CertificateStatus;
import dev.platform.status.DatabaseStatus;
import dev.platform.status.LiveKind;
import dev.platform.status.ProductStatus;
import dev.platform.status.QuotaStatus;
import dev.platform.status.RunningImages;
import dev.platform.status.ServiceStatus;
import dev.platform.status.Trouble;
import dev.platform.status.VolumeStatus;
import dev.platform.status.WorkloadStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** A status as data for programs. A field is always there; what isn't known is empty. */
final class StatusFields {
    private StatusFields() {}

    static Map<String, Object> of(String head, List<ProductStatus> products) {
        return map("well", StatusScreen.isWell(products), "commit", head, "products", list(products, StatusFields::of));
    }

    private static Map<String, Object> of(ProductStatus product) {
        return map(
                "product", product.name(),
                "team", product.team(),
                "state", product.state().toString(),
                "services", list(product.services(), StatusFields::of),
                "applications", list(product.applications(), StatusFields::of),
                "databases", list(product.databases(), StatusFields::of),
                "caches", list(product.caches(), StatusFields::of),
                "volumes", list(product.volumes(), StatusFields::of),
                "certificates", list(product.certificates(), StatusFields::of),
                "quotas", list(product.quotas(), StatusFields::of),
                "troubles", list(product.troubles(), StatusFields::of),
                "unread",
                        product.unread().stream()
                                .sorted()
                                .map(LiveKind::toString)
                                .toList());
    }

    private static Map<String, Object> of(ServiceStatus service) {
        WorkloadStatus workload = service.workload();
        AutoscalerStatus autoscaler = service.autoscaler();
        ApplicationStatus application = service.application();
        return map(
                "service", service.name(),
                "type", service.type().toString(),
                "state", service.state().toString(),
                "image", service.images().wanted().toString(),
                "running", running(service.images()),
                "digests", service.images().digests().stream().sorted().toList(),
                "workload", workload == null ? Map.of() : of(workload),
                "autoscaler", autoscaler == null ? Map.of() : of(autoscaler),
                "application", application == null ? Map.of() : of(application),
                "troubles", list(service.troubles(), StatusFields::of));
    }

    private static List<Map<String, Object>> running(RunningImages images) {
        return list(images.pods().entrySet(), image -> map("image", image.getKey(), "pods", image.getValue()));
    }

    private static Map<String, Object> of(WorkloadStatus workload) {
        return map(
                "kind", workload.kind(),
                "name", workload.name(),
                "wanted", workload.wanted(),
                "ready", workload.ready(),
                "updated", workload.updated());
    }

    private static Map<String, Object> of(AutoscalerStatus autoscaler) {
        return map(
                "min", autoscaler.min(),
                "max", autoscaler.max(),
                "current", autoscaler.current(),
                "desired", autoscaler.desired(),
                "atMaximum", autoscaler.isAtMaximum());
    }

    private static Map<String, Object> of(ApplicationStatus application) {
        return map(
                "name", application.name(),
                "sync", application.sync(),
                "health", application.health(),
                "revision", application.revision(),
                "here", Objects.toString(application.relation(), "").toLowerCase(Locale.ROOT));
    }

    private static Map<String, Object> of(DatabaseStatus database) {
        return map(
                "name", database.name(),
                "phase", database.phase(),
                "instances", database.instances(),
                "ready", database.ready(),
                "primary", database.primary());
    }

    private static Map<String, Object> of(VolumeStatus volume) {
        return map("name", volume.name(), "phase", volume.phase(), "size", volume.size());
    }

    private static Map<String, Object> of(CertificateStatus certificate) {
        Instant expires = certificate.expires();
        return map(
                "name", certificate.name(),
                "ready", certificate.ready(),
                "expires", expires == null ? "" : expires.toString());
    }

    private static Map<String, Object> of(QuotaStatus quota) {
        return map(
                "quota", quota.quota(),
                "resource", quota.resource(),
                "used", quota.used(),
                "hard", quota.hard(),
                "percent", quota.percent());
    }

    private static Map<String, Object> of(Trouble trouble) {
        return map(
                "state", trouble.state().toString(),
                "reason", trouble.reason().toString(),
                "object", trouble.object(),
                "message", trouble.message(),
                "hint", trouble.hint());
    }

    private static <T> List<Map<String, Object>> list(
            Iterable<T> items, Function<? super T, Map<String, Object>> fields) {
        List<Map<String, Object>> list = new ArrayList<>();
        items.forEach(item -> list.add(fields.apply(item)));
        return list;
    }

    /** In the order in which they are written. */
    private static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
