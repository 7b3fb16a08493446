package dev.platform.schema;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object whose fields are asked for by their type. A field of another type counts as one that isn't there. */
record JsonObject(Map<?, ?> fields) {
    static final JsonObject EMPTY = new JsonObject(Map.of());

    static JsonObject of(@Nullable Object value) {
        return value instanceof Map<?, ?> fields ? new JsonObject(fields) : EMPTY;
    }

    boolean has(String name) {
        return fields.get(name) != null;
    }

    @Nullable
    Object get(String name) {
        return fields.get(name);
    }

    /** An object without fields where there is none. */
    JsonObject object(String name) {
        return of(fields.get(name));
    }

    List<?> list(String name) {
        return fields.get(name) instanceof List<?> items ? items : List.of();
    }

    /** The items that are objects. */
    List<JsonObject> objects(String name) {
        return list(name).stream()
                .filter(item -> item instanceof Map)
                .map(JsonObject::of)
                .toList();
    }

    /** The items that are strings. */
    List<String> strings(String name) {
        return list(name).stream()
                .filter(item -> item instanceof String)
                .map(String::valueOf)
                .toList();
    }

    /** Empty where there is none. */
    String text(String name) {
        return fields.get(name) instanceof String text ? text : "";
    }

    @Nullable
    Number number(String name) {
        return fields.get(name) instanceof Number number ? number : null;
    }

    boolean isTrue(String name) {
        return Boolean.TRUE.equals(fields.get(name));
    }
}
