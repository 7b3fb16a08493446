package dev.platform.schema;

import java.util.List;
import java.util.Set;

/** The words of JSON Schema, and Kubernetes' own, that a compact schema is written in. */
final class Keywords {
    static final String REF = "$ref";
    static final String TYPE = "type";
    static final String FORMAT = "format";
    static final String ENUM = "enum";
    static final String PROPERTIES = "properties";
    static final String REQUIRED = "required";
    static final String ITEMS = "items";
    static final String ADDITIONAL = "additionalProperties";
    static final String DEFAULT = "default";
    static final String PRESERVE = "x-kubernetes-preserve-unknown-fields";
    static final String EMBEDDED = "x-kubernetes-embedded-resource";
    static final String INT_OR_STRING = "x-kubernetes-int-or-string";
    static final String ALL_OF = "allOf";
    static final String ANY_OF = "anyOf";
    static final String ONE_OF = "oneOf";
    static final String NOT = "not";

    static final String PATTERN = "pattern";
    static final String MINIMUM = "minimum";
    static final String MAXIMUM = "maximum";
    static final String EXCLUSIVE_MINIMUM = "exclusiveMinimum";
    static final String EXCLUSIVE_MAXIMUM = "exclusiveMaximum";
    static final String MIN_LENGTH = "minLength";
    static final String MAX_LENGTH = "maxLength";
    static final String MIN_ITEMS = "minItems";
    static final String MAX_ITEMS = "maxItems";
    static final String MIN_PROPERTIES = "minProperties";
    static final String MAX_PROPERTIES = "maxProperties";

    /** Those that say which values are allowed, and hold no schema. */
    static final List<String> LIMITS = List.of(
            ENUM,
            PATTERN,
            MINIMUM,
            EXCLUSIVE_MINIMUM,
            MAXIMUM,
            EXCLUSIVE_MAXIMUM,
            MIN_LENGTH,
            MAX_LENGTH,
            MIN_ITEMS,
            MAX_ITEMS,
            MIN_PROPERTIES,
            MAX_PROPERTIES);

    /** Those that hold a list of schemas. */
    static final List<String> BRANCHES = List.of(ALL_OF, ANY_OF, ONE_OF);

    /** The formats that are checked. */
    static final Set<String> FORMATS = Set.of("int32", "int64", "date-time", "byte", "quantity");

    private Keywords() {}
}
