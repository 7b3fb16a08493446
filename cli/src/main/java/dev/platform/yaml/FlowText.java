package dev.platform.yaml;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes values on one line, with braces and brackets. */
final class FlowText {
    private FlowText() {}

    static String of(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry(entry.getKey().toString(), entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(FlowText::of).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof String text ? YamlWriter.scalar(text) : YamlWriter.literal(value);
    }

    static String entry(String key, Object value) {
        return YamlWriter.scalar(key) + ": " + of(value);
    }
}
