package dev.platform.schema;

import static dev.platform.schema.Keywords.*;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Reduces a schema to its structure: what it says about values stays, what it says to people goes. Equal structures
 * become equal schemas, wherever they come from.
 */
final class Reduction {
    private static final String POINTER = "#/components/schemas/";
    private static final String OBJECT = "object";

    private final boolean custom;

    private Reduction(boolean custom) {
        this.custom = custom;
    }

    /** For types of a program. Fields it doesn't know are refused, unless it lists none at all. */
    static Reduction ofTypes() {
        return new Reduction(false);
    }

    /** For custom resources: their fields are all listed, and their defaults are filled in before they are checked. */
    static Reduction ofCustomResources() {
        return new Reduction(true);
    }

    Map<String, Object> reduce(JsonObject schema) {
        Map<String, Object> reduced = new LinkedHashMap<>();
        String reference = reference(schema);
        if (!reference.isEmpty()) {
            reduced.put(REF, reference);
            return reduced;
        }
        List<String> types = types(schema);
        type(schema, types, reduced);
        for (String limit : LIMITS) {
            Object value = schema.get(limit);
            if (value != null) {
                reduced.put(limit, value);
            }
        }
        children(schema, reduced);
        open(schema, reduced);
        if (types.size() < 2) {
            branches(schema, reduced);
        }
        return reduced;
    }

    /** The name of the schema that this one stands for; descriptions may be wrapped around it. */
    private static String reference(JsonObject schema) {
        List<JsonObject> parts = schema.objects(ALL_OF);
        String pointer =
                parts.size() == 1 && parts.get(0).has(REF) ? parts.get(0).text(REF) : schema.text(REF);
        return pointer.startsWith(POINTER) ? pointer.substring(POINTER.length()) : pointer;
    }

    /** More than one where a value may be an integer or a string, a number or a string. */
    private static List<String> types(JsonObject schema) {
        if (schema.isTrue(INT_OR_STRING)) {
            return List.of("integer", "string");
        }
        for (String branches : List.of(ONE_OF, ANY_OF)) {
            List<JsonObject> parts = schema.objects(branches);
            if (parts.size() > 1
                    && parts.stream().allMatch(part -> !part.text(TYPE).isEmpty())) {
                return parts.stream().map(part -> part.text(TYPE)).sorted().toList();
            }
        }
        String type = schema.text(TYPE);
        return type.isEmpty() ? List.of() : List.of(type);
    }

    private static void type(JsonObject schema, List<String> types, Map<String, Object> reduced) {
        if (!types.isEmpty()) {
            reduced.put(TYPE, types.size() == 1 ? types.get(0) : types);
        }
        String format = schema.text(FORMAT);
        if (FORMATS.contains(format)) {
            reduced.put(FORMAT, format);
        }
    }

    private void children(JsonObject schema, Map<String, Object> reduced) {
        Map<String, Object> properties = new TreeMap<>();
        schema.object(PROPERTIES)
                .fields()
                .forEach((name, property) -> properties.put(name.toString(), reduce(JsonObject.of(property))));
        TreeSet<String> required = new TreeSet<>(schema.strings(REQUIRED));
        required.removeIf(isFilledIn(schema));
        if (schema.isTrue(EMBEDDED)) {
            ObjectFields.addTo(properties);
            required.addAll(List.of("apiVersion", "kind"));
        }
        if (!required.isEmpty()) {
            reduced.put(REQUIRED, new ArrayList<>(required));
        }
        if (!properties.isEmpty()) {
            reduced.put(PROPERTIES, properties);
        }
        if (schema.has(ITEMS)) {
            reduced.put(ITEMS, reduce(schema.object(ITEMS)));
        }
        if (schema.get(ADDITIONAL) instanceof Map) {
            reduced.put(ADDITIONAL, reduce(schema.object(ADDITIONAL)));
        }
    }

    /** Types have the zero value of the language as default, which says nothing about what must be written. */
    private Predicate<String> isFilledIn(JsonObject schema) {
        return name -> custom && schema.object(PROPERTIES).object(name).has(DEFAULT);
    }

    private void open(JsonObject schema, Map<String, Object> reduced) {
        boolean untold = !custom
                && schema.text(TYPE).equals(OBJECT)
                && !reduced.containsKey(PROPERTIES)
                && !reduced.containsKey(ADDITIONAL);
        if (schema.isTrue(PRESERVE) || schema.isTrue(ADDITIONAL) || untold) {
            reduced.put(PRESERVE, true);
        }
    }

    private void branches(JsonObject schema, Map<String, Object> reduced) {
        for (String keyword : BRANCHES) {
            List<Map<String, Object>> parts =
                    schema.objects(keyword).stream().map(this::reduce).toList();
            if (parts.stream().anyMatch(part -> !part.isEmpty())) {
                reduced.put(keyword, parts);
            }
        }
        Map<String, Object> not = schema.has(NOT) ? reduce(schema.object(NOT)) : Map.of();
        if (!not.isEmpty()) {
            reduced.put(NOT, not);
        }
    }
}
