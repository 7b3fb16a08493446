package dev.platform.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a document should say after an edit, to compare with what it does say. */
final class EditedValue {
    private EditedValue() {}

    /** The same value with another one at this path, where keys may be new. */
    static @Nullable Object with(@Nullable Object whole, List<Object> path, Object value) {
        if (path.isEmpty()) {
            return asRead(value);
        }
        Object step = path.get(0);
        List<Object> rest = path.subList(1, path.size());
        if (whole instanceof List<?> list && step instanceof Integer index) {
            List<@Nullable Object> copy = new ArrayList<>(list);
            if (index == list.size()) {
                copy.add(asRead(value));
                return copy;
            }
            copy.set(index, with(list.get(index), rest, value));
            return copy;
        }
        Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
        if (whole instanceof Map<?, ?> map) {
            copy.putAll(map);
        }
        copy.put(step, with(copy.get(step), rest, value));
        return copy;
    }

    /** The same without the entry of a mapping at this path. */
    static @Nullable Object without(@Nullable Object whole, List<Object> path) {
        if (!(whole instanceof Map<?, ?> map)) {
            return whole;
        }
        Map<Object, @Nullable Object> copy = new LinkedHashMap<>(map);
        Object step = path.get(0);
        if (path.size() == 1) {
            copy.remove(step);
        } else if (copy.containsKey(step)) {
            copy.put(step, without(copy.get(step), path.subList(1, path.size())));
        }
        return copy;
    }

    /** The value as the reader returns it. */
    private static Object asRead(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, each) -> copy.put(key, asRead(each)));
            return copy;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(EditedValue::asRead).toList();
        }
        return value instanceof Integer number ? (Object) number.longValue() : value;
    }
}
