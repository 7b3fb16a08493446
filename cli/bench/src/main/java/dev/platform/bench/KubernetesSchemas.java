package dev.platform.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** What Kubernetes publishes of its own kinds, as kubeconform wants it: a schema a kind that bears no unknown field. */
record KubernetesSchemas(Path folder) {
    /** Where kubeconform looks for the schema of an object. */
    static final String LAYOUT = "{{.Group}}.{{.ResourceAPIVersion}}.{{.ResourceKind}}.json";

    private static final ObjectMapper JSON = new ObjectMapper();

    static KubernetesSchemas make(Path swagger, Path folder) throws IOException {
        Files.createDirectories(folder);
        JsonNode definitions = JSON.readTree(swagger.toFile()).path("definitions");
        definitions.forEach(KubernetesSchemas::close);
        for (Map.Entry<String, JsonNode> definition : definitions.properties()) {
            for (JsonNode kind : definition.getValue().path("x-kubernetes-group-version-kind")) {
                ObjectNode schema = JSON.createObjectNode().put("$ref", "#/definitions/" + definition.getKey());
                ObjectNode needed = schema.putObject("definitions");
                collect(definition.getKey(), definitions, needed);
                JSON.writeValue(folder.resolve(name(kind)).toFile(), schema);
            }
        }
        return new KubernetesSchemas(folder);
    }

    private static String name(JsonNode kind) {
        String version = kind.path("version").asText();
        String group = kind.path("group").asText().isEmpty()
                ? version
                : kind.path("group").asText();
        return (group + "." + version + "." + kind.path("kind").asText() + ".json").toLowerCase(Locale.ROOT);
    }

    private static void close(JsonNode definition) {
        ObjectNode schema = (ObjectNode) definition;
        if (schema.has("properties")) {
            schema.put("additionalProperties", false);
        } else if (schema.path("type").asText().equals("string")) {
            // Numbers of ports, and quantities, are written with and without quotes.
            schema.putArray("type").add("string").add("number");
        }
    }

    /** A definition and all that it names, which may name itself. */
    private static void collect(String name, JsonNode definitions, ObjectNode into) {
        if (!into.has(name)) {
            into.set(name, definitions.path(name));
            for (JsonNode reference : definitions.path(name).findValues("$ref")) {
                collect(reference.asText().replaceFirst("#/definitions/", ""), definitions, into);
            }
        }
    }
}
