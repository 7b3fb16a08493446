package dev.platform.spec;

import dev.platform.yaml.JsonSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The kinds of spec, and the file that each is written in. */
public enum SpecKind {
    PLATFORM("Platform", PlatformSpec.class, "platform.yaml"),
    CLUSTER("Cluster", ClusterSpec.class, "clusters/production/cluster.yaml"),
    PRODUCT("Product", ProductSpec.class, "products/<product>/product.yaml"),
    GRANT("Grant", GrantSpec.class, "products/<product>/grant.yaml"),
    VERSIONS("Versions", VersionsSpec.class, "products/<product>/versions.yaml"),
    ADDON("Addon", AddonSpec.class, "addons/<addon>/addon.yaml"),
    ADDON_VERSION("AddonVersion", AddonVersionSpec.class, "addons/<addon>/<version>/version.yaml"),
    APPROVALS("Approvals", ApprovalsSpec.class, "clusters/approvals.yaml"),
    TOMBSTONES("Tombstones", TombstonesSpec.class, "clusters/tombstones.yaml");

    /** The version of every kind's form. */
    public static final String API_VERSION = "platform.dev/v1";

    private final String word;
    private final Class<? extends Record> type;
    private final String file;

    SpecKind(String word, Class<? extends Record> type, String file) {
        this.word = word;
        this.type = type;
        this.file = file;
    }

    /** The kind of that word, in any case. */
    public static Optional<SpecKind> of(String word) {
        return List.of(values()).stream()
                .filter(kind -> kind.word.equalsIgnoreCase(word))
                .findFirst();
    }

    /** The record of the part below {@code spec}. */
    Class<? extends Record> type() {
        return type;
    }

    /** Where a spec of this kind is written, with placeholders. */
    public String file() {
        return file;
    }

    /** The name of the file that the JSON Schema is kept in. */
    public String schemaFile() {
        return word.toLowerCase(Locale.ROOT) + ".schema.json";
    }

    /** The whole file's form as JSON Schema, draft 2020-12. */
    public Map<String, Object> schema() {
        Map<String, Object> schema = JsonSchema.of(type, SpecScalars.TYPES, schemaFile(), word);
        return envelope(schema);
    }

    private Map<String, Object> envelope(Map<String, Object> spec) {
        Map<String, Object> metadata = JsonSchema.of(MetadataSpec.class, SpecScalars.TYPES, "metadata", "Metadata");
        Map<String, Object> definitions = new LinkedHashMap<>();
        definitions.putAll(takeDefinitions(metadata));
        definitions.putAll(takeDefinitions(spec));
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("apiVersion", Map.of("const", API_VERSION));
        properties.put("kind", Map.of("const", word));
        properties.put("metadata", metadata);
        properties.put("spec", spec);
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", schemaFile());
        schema.put("title", word + " (" + file + ")");
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", List.of("apiVersion", "kind", "metadata", "spec"));
        schema.put("additionalProperties", false);
        schema.put("$defs", definitions);
        return schema;
    }

    @SuppressWarnings("unchecked") // JsonSchema puts a map there
    private static Map<String, Object> takeDefinitions(Map<String, Object> schema) {
        List.of("$schema", "$id", "title").forEach(schema::remove);
        Object definitions = schema.remove("$defs");
        return definitions == null ? Map.of() : (Map<String, Object>) definitions;
    }

    @Override
    public String toString() {
        return word;
    }
}
