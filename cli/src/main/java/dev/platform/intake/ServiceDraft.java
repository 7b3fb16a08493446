package dev.platform.intake;

import dev.platform.model.Image;
import dev.platform.model.Name;
import dev.platform.model.Protocol;
import dev.platform.model.ServiceType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A service of the product while it comes together. */
final class ServiceDraft {
    /** The order in which people write the fields. */
    private static final List<String> ORDER = List.of(
            "type",
            "image",
            "command",
            "args",
            "port",
            "servicePort",
            "protocol",
            "ports",
            "schedule",
            "timezone",
            "concurrencyPolicy",
            "activeDeadlineSeconds",
            "backoffLimit",
            "replicas",
            "autoscaling",
            "resources",
            "volumes",
            "startupProbe",
            "readinessProbe",
            "livenessProbe",
            "env",
            "secretEnv",
            "envFrom",
            "configFiles",
            "filesFrom",
            "uses",
            "ingress",
            "metrics",
            "accessPolicy",
            "runAsUser",
            "terminationGracePeriodSeconds");

    private final Name name;
    private final Map<String, Object> fields = new HashMap<>();
    private final List<OpenPort> ports = new ArrayList<>();
    private ServiceType type = ServiceType.WORKER;
    private @Nullable Image image;

    ServiceDraft(Name name) {
        this.name = name;
    }

    /** A port by the numbers that the container and its callers know. */
    record OpenPort(String name, int written, int number, int servicePort, Protocol protocol) {}

    Name name() {
        return name;
    }

    ServiceType type() {
        return type;
    }

    void type(ServiceType now) {
        type = now;
    }

    @Nullable
    Image image() {
        return image;
    }

    void image(Image now) {
        image = now;
    }

    List<OpenPort> ports() {
        return ports;
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    void put(String field, Object value) {
        fields.put(field, value);
    }

    void remove(String field) {
        fields.remove(field);
    }

    /** A field that is a mapping, made when it is first needed. */
    @SuppressWarnings("unchecked") // only mappings are put there
    Map<String, Object> mapping(String field) {
        return (Map<String, Object>) fields.computeIfAbsent(field, key -> new LinkedHashMap<String, Object>());
    }

    /** A field that is a list, made when it is first needed. */
    @SuppressWarnings("unchecked") // only lists are put there
    List<Object> list(String field) {
        return (List<Object>) fields.computeIfAbsent(field, key -> new ArrayList<>());
    }

    /** The service as it is written. */
    Map<String, Object> spec() {
        Map<String, Object> all = new HashMap<>(fields);
        all.put("type", type.toString());
        if (image != null) {
            all.put("image", image.name().value());
        }
        Map<String, Object> spec = new TreeMap<>(java.util.Comparator.comparingInt(ORDER::indexOf));
        spec.putAll(all);
        return new LinkedHashMap<>(spec);
    }
}
