package dev.platform.schema;

import static dev.platform.schema.Keywords.PROPERTIES;
import static dev.platform.schema.Keywords.REF;
import static dev.platform.schema.Keywords.TYPE;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The fields that every object has, whatever its kind. */
final class ObjectFields {
    private static final String METADATA = "io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta";
    private static final String STATUS = "status";

    private ObjectFields() {}

    static void addTo(Map<String, Object> properties) {
        properties.put("apiVersion", Map.of(TYPE, "string"));
        properties.put("kind", Map.of(TYPE, "string"));
        properties.put("metadata", Map.of(REF, METADATA));
    }

    /** The schema of a custom resource: its author can't change what every object has. */
    static Map<String, Object> ofCustomResource(Map<String, Object> reduced) {
        Map<String, Object> properties = properties(reduced);
        addTo(properties);
        return with(properties, reduced);
    }

    /** The schema of a kind without its status, which only the cluster writes: whatever stands there is right. */
    static Map<String, Object> withoutStatus(Map<String, Object> reduced) {
        Map<String, Object> properties = properties(reduced);
        if (properties.replace(STATUS, Map.of()) == null) {
            return reduced;
        }
        return with(properties, reduced);
    }

    private static Map<String, Object> properties(Map<String, Object> reduced) {
        Map<String, Object> properties = new TreeMap<>();
        JsonObject.of(reduced.get(PROPERTIES))
                .fields()
                .forEach((name, schema) -> properties.put(name.toString(), schema));
        return properties;
    }

    private static Map<String, Object> with(Map<String, Object> properties, Map<String, Object> reduced) {
        Map<String, Object> schema = new LinkedHashMap<>(reduced);
        schema.put(PROPERTIES, properties);
        return schema;
    }
}
