package dev.platform.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A part of an object that may not be there, so that a path into it can be followed without questions. */
record Value(@Nullable Object raw) {
    Value get(String... steps) {
        Object at = raw;
        for (String step : steps) {
            at = at instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return new Value(at);
    }

    /** The same as the runtime of CEL keeps it. */
    Value asKept() {
        return raw == null ? this : new Value(CelObject.of(raw));
    }

    boolean isPresent() {
        return raw != null;
    }

    /** The text; empty if it isn't one. */
    String text() {
        return raw instanceof String text ? text : "";
    }

    List<Value> items() {
        return raw instanceof List<?> list
                ? list.stream().map(item -> new Value(item)).toList()
                : List.of();
    }

    List<String> texts() {
        return items().stream().map(Value::text).toList();
    }

    /** The entries of a mapping that are texts. */
    Map<String, String> entries() {
        Map<String, String> entries = new LinkedHashMap<>();
        if (raw instanceof Map<?, ?> map) {
            map.forEach((key, value) -> entries.put(key.toString(), new Value(value).text()));
        }
        return entries;
    }
}
