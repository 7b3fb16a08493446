package dev.platform.schema;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rules that are made of other schemas: all, any, exactly one, or none of them have to fit. */
final class Branches {
    private static final String AND = " and ";

    private Branches() {}

    static @Nullable ValueRule all(List<SchemaLink> schemas) {
        return schemas.isEmpty()
                ? null
                : node -> schemas.stream().allMatch(schema -> SchemaWalk.fits(node, schema.schema()))
                        ? null
                        : "correct what is below it: " + wanted(schemas, AND);
    }

    static @Nullable ValueRule any(List<SchemaLink> schemas) {
        return schemas.isEmpty()
                ? null
                : node -> schemas.stream().anyMatch(schema -> SchemaWalk.fits(node, schema.schema()))
                        ? null
                        : "set one of: " + wanted(schemas, ", ");
    }

    static @Nullable ValueRule one(List<SchemaLink> schemas) {
        return schemas.isEmpty()
                ? null
                : node -> schemas.stream()
                                        .filter(schema -> SchemaWalk.fits(node, schema.schema()))
                                        .count()
                                == 1
                        ? null
                        : "set exactly one of: " + wanted(schemas, ", ");
    }

    static ValueRule not(SchemaLink schema) {
        return node ->
                SchemaWalk.fits(node, schema.schema()) ? "change or remove: " + wanted(List.of(schema), AND) : null;
    }

    /** The fields that the schemas ask for, by which a person tells them apart. */
    private static String wanted(List<SchemaLink> schemas, String between) {
        String names = schemas.stream()
                .map(SchemaLink::schema)
                .map(Branches::fields)
                .filter(fields -> !fields.isEmpty())
                .distinct()
                .collect(Collectors.joining(between));
        return names.isEmpty() ? "the values that its documentation allows" : names;
    }

    private static String fields(Schema schema) {
        return schema.required().isEmpty()
                ? schema.properties().keySet().stream().sorted().collect(Collectors.joining(AND))
                : String.join(AND, schema.required());
    }
}
