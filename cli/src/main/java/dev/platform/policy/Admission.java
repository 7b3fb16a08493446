package dev.platform.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to the API server, as policies see it.
 *
 * @param operation CREATE, UPDATE, DELETE or CONNECT
 * @param namespace empty for what belongs to the whole cluster
 * @param object null when something is deleted
 * @param oldObject null when something is created
 */
public record Admission(
        String operation,
        Resource resource,
        String namespace,
        String name,
        @Nullable Object object,
        @Nullable Object oldObject,
        Identity identity) {

    public Admission {
        object = object == null ? null : CelObject.of(object);
        oldObject = oldObject == null ? null : CelObject.of(oldObject);
    }

    /** The creation of an object. */
    static Admission create(Value object, Identity identity) {
        return new Admission(
                "CREATE",
                Resource.of(object.get("apiVersion").text(), object.get("kind").text()),
                object.get("metadata", "namespace").text(),
                object.get("metadata", "name").text(),
                object.raw(),
                null,
                identity);
    }

    /** What expressions know as {@code request}. */
    Map<String, Object> described() {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("kind", Map.of("group", resource.group(), "version", resource.version(), "kind", resource.kind()));
        request.put(
                "resource",
                Map.of("group", resource.group(), "version", resource.version(), "resource", resource.plural()));
        request.put("subResource", resource.subresource());
        request.put("name", name);
        request.put("namespace", namespace);
        request.put("operation", operation);
        request.put("userInfo", Map.of("username", identity.user(), "groups", identity.groups()));
        request.put("dryRun", false);
        return request;
    }
}
