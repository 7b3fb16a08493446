package dev.platform.golden;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A mapping in a manifest, asked by the names of its fields; what is absent is empty. */
record Fields(Map<?, ?> values) {
    static Fields of(@Nullable Object value) {
        return new Fields(value instanceof Map<?, ?> map ? map : Map.of());
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** The mapping at the end of these names. */
    Fields in(String... names) {
        Fields fields = this;
        for (String name : names) {
            fields = of(fields.values.get(name));
        }
        return fields;
    }

    String text(String name) {
        Object value = values.get(name);
        return value == null ? "" : value.toString();
    }

    int number(String name) {
        return Integer.parseInt(text(name));
    }

    /** The mappings of a list. */
    List<Fields> each(String name) {
        return list(name).stream().map(Fields::of).toList();
    }

    List<String> texts(String name) {
        return list(name).stream().map(String::valueOf).toList();
    }

    private List<?> list(String name) {
        return values.get(name) instanceof List<?> list ? list : List.of();
    }

    /** The mapping as labels. */
    Map<String, String> labels() {
        Map<String, String> labels = new TreeMap<>();
        values.forEach((key, value) -> labels.put(key.toString(), String.valueOf(value)));
        return labels;
    }

    /** Whether these labels, as a selector, choose something that has the other ones. */
    boolean selects(Fields other) {
        return other.labels().entrySet().containsAll(labels().entrySet());
    }
}
