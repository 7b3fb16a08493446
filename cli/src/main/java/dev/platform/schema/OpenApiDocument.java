package dev.platform.schema;

import static dev.platform.schema.Keywords.FORMAT;
import static dev.platform.schema.Keywords.REF;

import dev.platform.schema.SchemaDocument.KindEntry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** An OpenAPI v3 document of an API server, which tells of one group and version. */
final class OpenApiDocument {
    private static final String POINTER = "#/components/schemas/";
    private static final String QUANTITY = "io.k8s.apimachinery.pkg.api.resource.Quantity";

    private final GroupVersion groupVersion;
    private final JsonObject paths;
    private final JsonObject schemas;

    OpenApiDocument(GroupVersion groupVersion, JsonObject document) {
        this.groupVersion = groupVersion;
        this.paths = document.object("paths");
        this.schemas = document.object("components").object("schemas");
    }

    /** The kinds that can be created, with all that their schemas need. */
    SchemaDocument reduced() {
        SortedMap<String, KindEntry> kinds = kinds();
        SortedMap<String, Map<?, ?>> definitions = new TreeMap<>();
        Deque<String> wanted = new ArrayDeque<>();
        kinds.values().forEach(kind -> wanted.add(kind.definition()));
        while (!wanted.isEmpty()) {
            String name = wanted.remove();
            if (!definitions.containsKey(name)) {
                Map<String, Object> definition = definition(name, kinds);
                definitions.put(name, definition);
                collect(definition, wanted);
            }
        }
        return new SchemaDocument(groupVersion, kinds, definitions);
    }

    /** Each collection that takes new objects has the kind of them. */
    private SortedMap<String, KindEntry> kinds() {
        SortedMap<String, KindEntry> kinds = new TreeMap<>();
        for (Object path : paths.fields().keySet()) {
            String resource = path.toString().substring(path.toString().lastIndexOf('/') + 1);
            JsonObject post = paths.object(path.toString()).object("post");
            String kind = post.object("x-kubernetes-group-version-kind").text("kind");
            if (!kind.isEmpty() && !path.toString().contains("{name}")) {
                boolean namespaced = path.toString().contains("{namespace}");
                kinds.put(kind, new KindEntry(resource, namespaced, body(post)));
            }
        }
        return kinds;
    }

    private static String body(JsonObject post) {
        JsonObject content = post.object("requestBody").object("content");
        return content.fields().keySet().stream()
                .map(type -> content.object(type.toString()).object("schema").text(REF))
                .filter(pointer -> pointer.startsWith(POINTER))
                .map(pointer -> pointer.substring(POINTER.length()))
                .findFirst()
                .orElse("");
    }

    private Map<String, Object> definition(String name, SortedMap<String, KindEntry> kinds) {
        JsonObject schema = schemas.object(name);
        boolean isKind =
                kinds.values().stream().anyMatch(kind -> kind.definition().equals(name));
        if (isKind && CustomResource.isNamed(name, groupVersion)) {
            return CustomResource.reduce(schema);
        }
        Map<String, Object> reduced = new LinkedHashMap<>(Reduction.ofTypes().reduce(schema));
        if (name.equals(QUANTITY)) {
            reduced.put(FORMAT, "quantity");
        }
        return isKind ? ObjectFields.withoutStatus(reduced) : reduced;
    }

    /** The names of the schemas that this one refers to. */
    private static void collect(Object schema, Deque<String> names) {
        if (schema instanceof Map<?, ?> fields) {
            if (fields.get(REF) instanceof String name) {
                names.add(name);
            }
            fields.values().forEach(value -> collect(value, names));
        } else if (schema instanceof List<?> items) {
            items.forEach(item -> collect(item, names));
        }
    }
}
