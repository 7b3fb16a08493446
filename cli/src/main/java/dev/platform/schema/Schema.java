package dev.platform.schema;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a value has to look like.
 *
 * @param types those that it may have; none for any
 * @param properties the fields of a mapping
 * @param required fields that have to be there
 * @param items what each item of a list looks like; null for anything
 * @param additional what fields look like that are not among the properties; null where nothing is said about them
 * @param open whether a mapping may have fields that nothing is said about
 * @param rules what else is asked of the value
 */
record Schema(
        Set<ValueType> types,
        Map<String, SchemaLink> properties,
        List<String> required,
        @Nullable SchemaLink items,
        @Nullable SchemaLink additional,
        boolean open,
        List<ValueRule> rules) {
    /** Takes anything. */
    static final Schema ANYTHING = new Schema(Set.of(), Map.of(), List.of(), null, null, true, List.of());

    /** What a field of that name looks like; null if a mapping can't have it. */
    @Nullable
    Schema field(String name) {
        SchemaLink property = properties.get(name);
        if (property == null) {
            property = additional;
        }
        if (property != null) {
            return property.schema();
        }
        return open ? ANYTHING : null;
    }
}
