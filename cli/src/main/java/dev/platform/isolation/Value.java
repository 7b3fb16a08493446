package dev.platform.isolation;

import dev.platform.finding.Location;
import dev.platform.yaml.YamlNode;
import dev.platform.yaml.YamlNode.Mapping;
import dev.platform.yaml.YamlNode.Scalar;
import dev.platform.yaml.YamlNode.ScalarKind;
import dev.platform.yaml.YamlNode.Sequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value of a rendered object with its place; one that is missing is empty and has the place of what it is missing in.
 *
 * @param node null where there is nothing
 */
record Value(String file, @Nullable YamlNode node, int line, int column) {
    static Value of(String file, YamlNode node) {
        return new Value(file, node, node.line(), node.column());
    }

    /** The value below these keys. */
    Value at(String... path) {
        Value value = this;
        for (String key : path) {
            YamlNode next = value.node instanceof Mapping mapping ? mapping.get(key) : null;
            value = next == null ? new Value(file, null, value.line, value.column) : of(file, next);
        }
        return value;
    }

    boolean isPresent() {
        return node != null && !(node instanceof Scalar scalar && scalar.type() == ScalarKind.NULL);
    }

    /** Whether it is missing, or a list or mapping without anything in it. */
    boolean isEmpty() {
        return !isPresent()
                || (node instanceof Mapping mapping && mapping.fields().isEmpty())
                || (node instanceof Sequence list && list.items().isEmpty());
    }

    List<Value> items() {
        return node instanceof Sequence list
                ? list.items().stream().map(item -> of(file, item)).toList()
                : List.of();
    }

    Set<String> keys() {
        return node instanceof Mapping mapping ? mapping.fields().keySet() : Set.of();
    }

    /** The scalar as written; empty where there is none. */
    String text() {
        return node instanceof Scalar scalar && scalar.type() != ScalarKind.NULL ? scalar.text() : "";
    }

    String text(String... path) {
        return at(path).text();
    }

    List<String> texts() {
        return items().stream().map(Value::text).toList();
    }

    /** The scalars of a mapping. */
    Map<String, String> entries() {
        Map<String, String> entries = new LinkedHashMap<>();
        keys().forEach(key -> entries.put(key, text(key)));
        return entries;
    }

    boolean isTrue() {
        return text().equals("true");
    }

    Location where() {
        return new Location(file, line, column);
    }
}
