package dev.platform.yaml;

import dev.platform.finding.Findings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The JSON Schema (draft 2020-12) of a record, for editors: it accepts all that the reader accepts. */
public final class JsonSchema {
    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";
    private static final String TYPE = "type";
    private static final String DESCRIPTION = "description";

    private final ScalarTypes scalars;
    private final SchemaNames names = new SchemaNames();
    private final Map<String, Object> definitions = new LinkedHashMap<>();

    private JsonSchema(ScalarTypes scalars) {
        this.scalars = scalars;
    }

    /** The schema as maps, lists and scalars in a fixed order. */
    public static Map<String, Object> of(Class<? extends Record> type, ScalarTypes scalars, String id, String title) {
        JsonSchema schema = new JsonSchema(scalars);
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("$schema", DRAFT);
        root.put("$id", id);
        root.put("title", title);
        root.putAll(schema.object(type));
        if (!schema.definitions.isEmpty()) {
            root.put("$defs", schema.definitions);
        }
        return root;
    }

    private Map<String, Object> object(Class<? extends Record> type) {
        Shape shape = Shape.of(type, scalars);
        Map<String, Object> schema = new LinkedHashMap<>();
        if (!shape.doc().isEmpty()) {
            schema.put(DESCRIPTION, shape.doc());
        }
        schema.put(TYPE, "object");
        schema.put("additionalProperties", false);
        List<String> required = shape.fields().stream()
                .filter(field -> field.presence().mustBeThere())
                .map(Shape.Field::key)
                .toList();
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        shape.fields().forEach(field -> properties.put(field.key(), property(field)));
        schema.put("properties", properties);
        return schema;
    }

    private Map<String, Object> property(Shape.Field field) {
        Map<String, Object> schema = new LinkedHashMap<>();
        String description = description(field);
        if (!description.isEmpty()) {
            schema.put(DESCRIPTION, description);
        }
        schema.putAll(value(field.value()));
        if (field.presence() == Shape.Presence.FILLED) {
            schema.put(field.value() instanceof ValueShape.Items ? "minItems" : "minProperties", 1);
        }
        if (!field.example().isEmpty()) {
            schema.put("examples", List.of(example(field.example())));
        }
        return schema;
    }

    private static String description(Shape.Field field) {
        if (field.defaults().isEmpty()) {
            return field.doc();
        }
        return (field.doc() + " Default: " + field.defaults() + ".").strip();
    }

    private static Object example(String yaml) {
        Document document = YamlReader.forManifests().read("", yaml, new Findings());
        Object value = document == null ? null : document.root().toValue();
        return Objects.requireNonNullElse(value, yaml);
    }

    private Map<String, Object> value(ValueShape shape) {
        Map<String, Object> schema = new LinkedHashMap<>();
        if (shape instanceof ValueShape.Text) {
            schema.put(TYPE, "string");
        } else if (shape instanceof ValueShape.Truth) {
            schema.put(TYPE, "boolean");
        } else if (shape instanceof ValueShape.Whole whole) {
            schema.put(TYPE, "integer");
            schema.put("minimum", whole.min());
            schema.put("maximum", whole.max());
        } else if (shape instanceof ValueShape.Choice choice) {
            schema.put("enum", choice.words());
        } else if (shape instanceof ValueShape.Custom custom) {
            custom(custom.type(), schema);
        } else if (shape instanceof ValueShape.Nested nested) {
            schema.put("$ref", "#/$defs/" + define(nested.type()));
        } else if (shape instanceof ValueShape.Items items) {
            schema.put(TYPE, "array");
            schema.put("items", value(items.item()));
        } else if (shape instanceof ValueShape.Entries entries) {
            entries(entries, schema);
        }
        return schema;
    }

    private static void custom(ScalarType<?> type, Map<String, Object> schema) {
        schema.put(TYPE, type.numbers() ? List.of("string", "number") : "string");
        String pattern = type.pattern();
        if (pattern != null) {
            schema.put("pattern", anchored(pattern));
        }
    }

    private void entries(ValueShape.Entries entries, Map<String, Object> schema) {
        schema.put(TYPE, "object");
        Map<String, Object> keys = keys(entries.key());
        if (!keys.isEmpty()) {
            schema.put("propertyNames", keys);
        }
        Map<String, Object> values = value(entries.value());
        boolean anything = entries.nulls() || values.isEmpty();
        schema.put("additionalProperties", anything ? true : values);
    }

    /** Keys are strings always, so only what they look like is worth saying. */
    private static Map<String, Object> keys(ValueShape key) {
        Map<String, Object> schema = new LinkedHashMap<>();
        if (key instanceof ValueShape.Choice choice) {
            schema.put("enum", choice.words());
        }
        String pattern = key instanceof ValueShape.Custom custom ? custom.type().pattern() : null;
        if (pattern != null) {
            schema.put("pattern", anchored(pattern));
        }
        return schema;
    }

    /** A pattern of JSON Schema matches anywhere in the text, one of ours the whole. */
    private static String anchored(String pattern) {
        return pattern.startsWith("^") ? pattern : "^(" + pattern + ")$";
    }

    private String define(Class<? extends Record> type) {
        @Nullable String known = names.known(type);
        if (known != null) {
            return known;
        }
        String name = names.name(type);
        definitions.put(name, Map.of());
        definitions.put(name, object(type));
        return name;
    }
}
