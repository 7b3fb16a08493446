package dev.platform.schema;

import dev.platform.yaml.FieldPath;
import dev.platform.yaml.YamlNode;
import dev.platform.yaml.YamlNode.Field;
import dev.platform.yaml.YamlNode.Mapping;
import dev.platform.yaml.YamlNode.Scalar;
import dev.platform.yaml.YamlNode.ScalarKind;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells of problems in words for somebody who knows neither schemas nor the API.
 *
 * @param kind the kind of the object
 * @param origin who has defined the kind: "Kubernetes 1.35"
 */
record Wording(String kind, String origin) {
    /** For problems that nobody will read. */
    static final Wording NONE = new Wording("", "");

    private static final int LONGEST = 60;

    Problem unknown(Field field, FieldPath path, String hint) {
        return new Problem(
                field.line(),
                field.column(),
                "objects-have-known-fields",
                kind + " has no field " + path + " in " + origin,
                hint);
    }

    Problem missing(Mapping mapping, String name, Schema schema, FieldPath path) {
        SchemaLink property = schema.properties().get(name);
        String expected = property == null ? "" : words(property.schema().types());
        return new Problem(
                mapping.line(),
                mapping.column(),
                "objects-have-required-fields",
                kind + " needs the field " + path.below(name) + " in " + origin,
                expected.isEmpty() ? "add it" : "add it: " + expected);
    }

    Problem type(YamlNode node, Schema schema, FieldPath path) {
        return new Problem(
                node.line(),
                node.column(),
                "objects-have-fitting-types",
                path + " of " + kind + " has to be " + words(schema.types()) + " in " + origin + ", but " + shown(node),
                remedy(node, schema.types()));
    }

    Problem value(YamlNode node, String remedy, FieldPath path) {
        String message = node instanceof Scalar scalar
                ? "'" + shortened(scalar.text()) + "' is not allowed for " + path + " of " + kind + " in " + origin
                : path + " of " + kind + " is not allowed as it stands here in " + origin;
        return new Problem(node.line(), node.column(), "objects-have-allowed-values", message, remedy);
    }

    private static String shown(YamlNode node) {
        return node instanceof Scalar scalar
                ? "'" + shortened(scalar.text()) + "' is " + scalar.what()
                : "is " + node.what();
    }

    private static String remedy(YamlNode node, Set<ValueType> types) {
        if (types.contains(ValueType.ARRAY)) {
            return "write a list: start each item with '- '";
        }
        if (node instanceof Scalar scalar && types.contains(ValueType.STRING)) {
            return "put it in quotes: \"" + shortened(scalar.text()) + "\"";
        }
        return node instanceof Scalar scalar && isQuoted(scalar)
                ? "write " + words(types) + ", without quotes"
                : "write " + words(types);
    }

    private static boolean isQuoted(Scalar scalar) {
        return scalar.type() == ScalarKind.STRING && !scalar.plain();
    }

    private static String words(Set<ValueType> types) {
        return types.stream().map(ValueType::words).collect(Collectors.joining(" or "));
    }

    private static String shortened(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() <= LONGEST && line.equals(text)
                ? text
                : line.substring(0, Math.min(LONGEST, line.length())) + "…";
    }
}
