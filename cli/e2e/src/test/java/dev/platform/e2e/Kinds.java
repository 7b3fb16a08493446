package dev.platform.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All kinds that the API server knows. */
record Kinds(List<Kind> all) {
    static Kinds of(ApiClient client) throws IOException, InterruptedException {
        List<Kind> kinds = new ArrayList<>();
        for (String root : List.of("/api", "/apis")) {
            for (JsonNode group : client.find(root).body().path("items")) {
                String name = group.at("/metadata/name").asText();
                group.path("versions").forEach(version -> addAll(name, version, kinds));
            }
        }
        return new Kinds(List.copyOf(kinds));
    }

    private static void addAll(String group, JsonNode version, List<Kind> kinds) {
        String apiVersion =
                (group.isEmpty() ? "" : group + "/") + version.path("version").asText();
        for (JsonNode resource : version.path("resources")) {
            kinds.add(new Kind(
                    apiVersion,
                    resource.at("/responseKind/kind").asText(),
                    resource.path("resource").asText(),
                    resource.path("scope").asText().equals("Namespaced"),
                    texts(resource.path("verbs"), ""),
                    texts(resource.path("subresources"), "subresource")));
        }
    }

    private static List<String> texts(JsonNode list, String key) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add((key.isEmpty() ? each : each.path(key)).asText()));
        return List.copyOf(texts);
    }

    Optional<Kind> find(String apiVersion, String name) {
        return all.stream()
                .filter(kind ->
                        kind.apiVersion().equals(apiVersion) && kind.name().equals(name))
                .findFirst();
    }

    Kind of(Manifest manifest) {
        return find(manifest.apiVersion(), manifest.kind())
                .orElseThrow(() -> new IllegalStateException("the API server doesn't know the kind of " + manifest));
    }

    /** Where that one object is. */
    String path(Manifest manifest) {
        return of(manifest).path(manifest.namespace()) + "/" + manifest.name();
    }
}
