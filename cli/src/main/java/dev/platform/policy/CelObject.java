package dev.platform.policy;

import dev.cel.common.values.MutableMapValue;
import dev.cel.common.values.NullValue;
import dev.platform.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object as the runtime of CEL keeps values itself. Of any other map the runtime goes through all that is in it, each time that an
 * expression takes a step into it, to see whether something has to be converted: of a whole object some hundred times.
 */
final class CelObject {
    private CelObject() {}

    /** What says the same. */
    static Object of(Object value) {
        return value instanceof MutableMapValue ? value : converted(value);
    }

    /** What a YAML value says, without a copy on the way. */
    static Object of(YamlNode node) {
        if (node instanceof YamlNode.Mapping mapping) {
            MutableMapValue fields = MutableMapValue.create(Map.of());
            mapping.fields().forEach((key, field) -> fields.put(key, of(field.value())));
            return fields;
        }
        if (node instanceof YamlNode.Sequence sequence) {
            return sequence.items().stream().map(CelObject::of).toList();
        }
        Object value = node.toValue();
        return value == null ? NullValue.NULL_VALUE : value;
    }

    private static Object converted(@Nullable Object value) {
        if (value == null) {
            return NullValue.NULL_VALUE;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> fields = new LinkedHashMap<>();
            map.forEach((key, field) -> fields.put(key, converted(field)));
            return MutableMapValue.create(fields);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(CelObject::converted).toList();
        }
        return value;
    }
}
