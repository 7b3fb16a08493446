package dev.platform.schema;

import dev.platform.yaml.Spelling;
import dev.platform.yaml.YamlNode.Mapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What to do about a field that a mapping can't have.
 *
 * @param meant the field that was probably meant
 */
record FieldHint(Optional<String> meant, String text) {
    private static final int MOST = 12;

    static FieldHint of(String written, Mapping mapping, Schema schema) {
        SortedSet<String> free = new TreeSet<>(schema.properties().keySet());
        free.removeAll(mapping.fields().keySet());
        Optional<String> meant = Spelling.nearest(written, free);
        if (meant.isEmpty()) {
            List<String> owners = owners(written, schema);
            if (!owners.isEmpty()) {
                return new FieldHint(meant, "write it below '" + String.join("' or '", owners) + "'");
            }
        }
        return new FieldHint(meant, free.isEmpty() ? "remove it" : Spelling.hint(written, free, MOST));
    }

    /** The neighbours that have such a field: it may only be indented too little. */
    private static List<String> owners(String written, Schema schema) {
        return schema.properties().entrySet().stream()
                .filter(property -> !property.getKey().equals("status"))
                .filter(property -> property.getValue().schema().properties().containsKey(written))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
