package dev.platform.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Does to a value what edits say, by their paths alone. */
final class Patch {
    private final List<Edit> edits;

    private Patch(List<Edit> edits) {
        this.edits = edits;
    }

    static Map<?, ?> of(Map<?, ?> before, List<Edit> edits) {
        return new Patch(edits).map("", before);
    }

    private Map<?, ?> map(String path, Map<?, ?> before) {
        Map<Object, Object> after = new LinkedHashMap<>();
        before.forEach((key, value) -> {
            String below = below(path, key.toString());
            Object next = patched(below, key.toString(), value);
            if (next != null) {
                after.put(key, next);
            }
        });
        edits.stream()
                .filter(edit -> edit.op() == Edit.Op.ADD && edit.path().equals(below(path, edit.key())))
                .forEach(edit -> after.put(edit.key(), edit.after()));
        return after;
    }

    private static String below(String path, String key) {
        String step = key.contains(".") ? "[" + key + "]" : key;
        return path.isEmpty() || step.startsWith("[") ? path + step : path + "." + step;
    }

    private @Nullable Object patched(String path, String name, @Nullable Object value) {
        for (Edit edit : edits) {
            if (edit.path().equals(path) && edit.op() != Edit.Op.REORDER) {
                return edit.after();
            }
        }
        if (value instanceof Map<?, ?> map) {
            return map(path, map);
        }
        return value instanceof List<?> list ? list(path, name, list) : value;
    }

    private List<?> list(String path, String name, List<?> before) {
        Map<String, Object> keyed = ListSemantics.keyed(name, before);
        List<Object> after = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            Object item = before.get(i);
            String key = keyed == null ? String.valueOf(i) : key(keyed, item);
            Object next = patched(path + "[" + key + "]", name, item);
            if (next != null) {
                after.add(next);
            }
        }
        for (Edit edit : edits) {
            Map<String, Object> added = edit.after() == null ? null : ListSemantics.keyed(name, List.of(edit.after()));
            boolean isHere = added != null
                    && edit.path().equals(path + "[" + added.keySet().iterator().next() + "]");
            if (edit.op() == Edit.Op.ADD && isHere) {
                after.add(edit.after());
            }
        }
        return after;
    }

    private static String key(Map<String, Object> keyed, Object item) {
        return keyed.entrySet().stream()
                .filter(entry -> entry.getValue() == item)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
