package dev.platform.status;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object as the API server tells it, or a part of one: what is missing in it is empty. */
public record LiveObject(Object value) {
    private static final LiveObject NOTHING = new LiveObject(Map.of());

    LiveObject at(String... path) {
        Object found = value;
        for (String key : path) {
            Object next = found instanceof Map<?, ?> map ? map.get(key) : null;
            if (next == null) {
                return NOTHING;
            }
            found = next;
        }
        return new LiveObject(found);
    }

    boolean isEmpty() {
        return value instanceof Map<?, ?> map && map.isEmpty();
    }

    /** The scalar as text; empty where there is none. */
    String text(String... path) {
        Object found = at(path).value;
        return found instanceof Map || found instanceof List ? "" : found.toString();
    }

    int count(String... path) {
        return at(path).value instanceof Number number ? number.intValue() : 0;
    }

    int countOr(int missing, String... path) {
        return at(path).value instanceof Number number ? number.intValue() : missing;
    }

    boolean isTrue(String... path) {
        return text(path).equalsIgnoreCase("true");
    }

    /** Null where there is no time. */
    @Nullable
    Instant time(String... path) {
        try {
            String text = text(path);
            return text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    List<LiveObject> items(String... path) {
        return at(path).value instanceof List<?> list
                ? list.stream().map(item -> new LiveObject((Object) item)).toList()
                : List.of();
    }

    /** The scalars of a mapping. */
    Map<String, String> entries(String... path) {
        Map<String, String> entries = new LinkedHashMap<>();
        if (at(path).value instanceof Map<?, ?> map) {
            map.forEach((key, entry) -> entries.put(key.toString(), entry.toString()));
        }
        return entries;
    }

    public String name() {
        return at("metadata").text("name");
    }

    public String namespace() {
        return at("metadata").text("namespace");
    }

    public String label(String name) {
        return at("metadata").text("labels", name);
    }

    /** What its status says under a type of condition. */
    LiveObject condition(String type) {
        return items("status", "conditions").stream()
                .filter(condition -> condition.text("type").equals(type))
                .findFirst()
                .orElse(NOTHING);
    }

    boolean has(String type, String status) {
        return condition(type).text("status").equals(status);
    }

    boolean isLeaving() {
        return !at("metadata").text("deletionTimestamp").isEmpty();
    }
}
