package dev.platform.schema;

import static dev.platform.schema.Keywords.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes schemas out of their compact form. */
final class SchemaCompiler {
    private final Function<String, SchemaLink> definitions;

    /**
     * A compiler for the schemas of one file.
     *
     * @param definitions gives the schema that a name stands for
     */
    SchemaCompiler(Function<String, SchemaLink> definitions) {
        this.definitions = definitions;
    }

    SchemaLink link(JsonObject schema) {
        String name = schema.text(REF);
        return name.isEmpty() ? new SchemaLink(() -> compile(schema)) : definitions.apply(name);
    }

    Schema compile(JsonObject schema) {
        Set<ValueType> types = types(schema);
        SchemaLink additional = schema.has(ADDITIONAL) ? link(schema.object(ADDITIONAL)) : null;
        return new Schema(
                types,
                properties(schema.object(PROPERTIES)),
                List.copyOf(schema.strings(REQUIRED)),
                schema.has(ITEMS) ? link(schema.object(ITEMS)) : null,
                additional,
                schema.isTrue(PRESERVE) || !types.contains(ValueType.OBJECT),
                rules(schema));
    }

    private static Set<ValueType> types(JsonObject schema) {
        List<String> names = schema.text(TYPE).isEmpty() ? schema.strings(TYPE) : List.of(schema.text(TYPE));
        Set<ValueType> types = EnumSet.noneOf(ValueType.class);
        names.stream().map(ValueType::of).forEach(types::add);
        return Collections.unmodifiableSet(types);
    }

    private Map<String, SchemaLink> properties(JsonObject properties) {
        Map<String, SchemaLink> links = new HashMap<>();
        properties
                .fields()
                .keySet()
                .forEach(name -> links.put(name.toString(), link(properties.object(name.toString()))));
        return Map.copyOf(links);
    }

    private List<ValueRule> rules(JsonObject schema) {
        List<@Nullable ValueRule> rules = new ArrayList<>(ValueLimits.of(schema));
        rules.add(ValueFormat.of(schema.text(FORMAT)));
        rules.add(Branches.all(links(schema, ALL_OF)));
        rules.add(Branches.any(links(schema, ANY_OF)));
        rules.add(Branches.one(links(schema, ONE_OF)));
        rules.add(schema.has(NOT) ? Branches.not(link(schema.object(NOT))) : null);
        List<ValueRule> present = new ArrayList<>();
        for (ValueRule rule : rules) {
            if (rule != null) {
                present.add(rule);
            }
        }
        return List.copyOf(present);
    }

    private List<SchemaLink> links(JsonObject schema, String keyword) {
        return schema.objects(keyword).stream().map(this::link).toList();
    }
}
