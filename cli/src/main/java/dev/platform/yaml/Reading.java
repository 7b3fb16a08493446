package dev.platform.yaml;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.yaml.YamlNode.Scalar;
import dev.platform.yaml.YamlNode.ScalarKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One reading of one record with all that is in it. Goes on after a mistake, with null in place of the value. */
final class Reading {
    private static final String TYPE = "field-has-its-type";

    private final String file;
    private final ScalarTypes types;
    private final Findings findings;
    private int problems;

    Reading(String file, ScalarTypes types, Findings findings) {
        this.file = file;
        this.types = types;
        this.findings = findings;
    }

    int problems() {
        return problems;
    }

    @Nullable
    Object value(YamlNode node, FieldPath path, ValueShape shape) {
        if (node instanceof Scalar scalar) {
            if (scalar.type() == ScalarKind.UNREADABLE) {
                problems++;
                return null;
            }
            if (scalar.type() == ScalarKind.NULL) {
                return error(TYPE, node, path + " has no value", "write " + shape.what() + ", or remove it");
            }
        }
        if (shape instanceof ValueShape.Nested nested) {
            return node instanceof YamlNode.Mapping mapping
                    ? new FieldReading(this, mapping, path).read(Shape.of(nested.type(), types))
                    : wrongType(node, path, nested);
        }
        if (shape instanceof ValueShape.Items items) {
            return items(node, path, items);
        }
        if (shape instanceof ValueShape.Entries entries) {
            return entries(node, path, entries);
        }
        if (shape instanceof ValueShape.Free) {
            return node.toValue();
        }
        return node instanceof Scalar scalar
                ? new ScalarReading(this, scalar, path).value(shape)
                : wrongType(node, path, shape);
    }

    private @Nullable Object items(YamlNode node, FieldPath path, ValueShape.Items shape) {
        if (!(node instanceof YamlNode.Sequence sequence)) {
            return wrongType(node, path, shape);
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (YamlNode item : sequence.items()) {
            values.add(value(item, path.below(values.size()), shape.item()));
        }
        return Collections.unmodifiableList(values);
    }

    private @Nullable Object entries(YamlNode node, FieldPath path, ValueShape.Entries shape) {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            return wrongType(node, path, shape);
        }
        Map<@Nullable Object, @Nullable Object> values = new LinkedHashMap<>();
        for (YamlNode.Field field : mapping.fields().values()) {
            FieldPath below = path.below(field.key());
            Scalar name = new Scalar(field.line(), field.column(), field.key(), ScalarKind.STRING, false);
            Object key = value(name, new FieldPath("the key " + below), shape.key());
            Object value = isNull(field.value()) && shape.nulls() ? null : entry(field, below, shape.value());
            if (values.containsKey(key) && key != null) {
                error("yaml-keys-are-unique", name, "the key " + below + " stands for one that is there", "keep one");
            }
            values.put(key, value);
        }
        return Collections.unmodifiableMap(values);
    }

    /** The value of a key; a value that isn't there has the key's place. */
    @Nullable
    Object entry(YamlNode.Field field, FieldPath path, ValueShape shape) {
        YamlNode value = field.value();
        if (isNull(value) && ((Scalar) value).text().isEmpty()) {
            value = new Scalar(field.line(), field.column(), "", ScalarKind.NULL, true);
        }
        return value(value, path, shape);
    }

    private static boolean isNull(YamlNode node) {
        return node instanceof Scalar scalar && scalar.type() == ScalarKind.NULL;
    }

    private @Nullable Object wrongType(YamlNode node, FieldPath path, ValueShape shape) {
        return error(TYPE, node, path + " must be " + shape.what() + ", but is " + node.what(), hint(shape));
    }

    private String hint(ValueShape shape) {
        if (shape instanceof ValueShape.Nested nested) {
            return "it has the fields: "
                    + String.join(", ", Shape.of(nested.type(), types).keys());
        }
        return "write " + shape.what();
    }

    @Nullable
    Object error(String rule, YamlNode node, String message, String hint) {
        problems++;
        findings.error(rule, new Location(file, node.line(), node.column()), message, hint);
        return null;
    }
}
