package dev.platform.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The schemas that the API server publishes, as JSON schemas that bear no field that they don't know. */
final class PublishedSchemas {
    private static final String REFERENCE = "#/components/schemas/";
    private static final String KINDS = "x-kubernetes-group-version-kind";
    private static final String OPEN = "x-kubernetes-preserve-unknown-fields";

    private static final Patience PATIENCE = Patience.of(Duration.ofMinutes(2));

    private PublishedSchemas() {}

    /** A file a kind: GROUP.VERSION.KIND.json, in lower case. */
    static Path write(Cluster cluster, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        // The API server publishes a definition some time after it took it.
        PATIENCE.await("schemas of all kinds", () -> {
            writeAll(cluster, folder);
            return cluster.tree().manifests().stream()
                    .allMatch(manifest -> Files.exists(folder.resolve(name(manifest))));
        });
        return folder;
    }

    private static void writeAll(Cluster cluster, Path folder) throws IOException, InterruptedException {
        Set<String> versions = new TreeSet<>();
        cluster.tree().manifests().forEach(manifest -> versions.add(manifest.apiVersion()));
        for (String version : versions) {
            String path = "/openapi/v3/" + (version.contains("/") ? "apis/" : "api/") + version;
            JsonNode schemas = cluster.admin().find(path).body().at("/components/schemas");
            schemas.forEach(PublishedSchemas::close);
            for (Map.Entry<String, JsonNode> schema : schemas.properties()) {
                for (JsonNode kind : schema.getValue().path(KINDS)) {
                    write(folder.resolve(name(kind)), schema.getKey(), schemas);
                }
            }
        }
    }

    private static String name(Manifest manifest) {
        String version = manifest.apiVersion();
        String group = manifest.group().isEmpty() ? version : manifest.group();
        return (group + "." + version.substring(version.indexOf('/') + 1) + "." + manifest.kind() + ".json")
                .toLowerCase(Locale.ROOT);
    }

    /** What kubeconform takes for the group of the core is its version. */
    private static String name(JsonNode kind) {
        String version = kind.path("version").asText();
        String group = kind.path("group").asText();
        return ((group.isEmpty() ? version : group) + "." + version + "."
                        + kind.path("kind").asText() + ".json")
                .toLowerCase(Locale.ROOT);
    }

    private static void write(Path file, String name, JsonNode schemas) throws IOException {
        ObjectNode document = Checkers.JSON.createObjectNode();
        document.put("$ref", REFERENCE + name);
        document.putObject("components").set("schemas", schemas);
        Checkers.JSON.writeValue(file.toFile(), document);
    }

    /** What has named fields has no others. A field may be called "properties" itself. */
    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            JsonNode fields = object.path("properties");
            if (!fields.isEmpty()
                    && !object.has("additionalProperties")
                    && !object.path(OPEN).asBoolean()) {
                object.put("additionalProperties", false);
            }
            fields.forEach(PublishedSchemas::close);
            close(object.path("items"));
            close(object.path("additionalProperties"));
        }
    }
}
