package dev.platform.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A rendered file.
 *
 * @param path from the folder of the cluster
 * @param text as it is sent to the API server, byte by byte
 */
record Manifest(String path, String text, JsonNode object) {
    private static final ObjectMapper YAML = new YAMLMapper();

    static Manifest read(Path cluster, Path file) throws IOException {
        String path = cluster.relativize(file).toString().replace('\\', '/');
        return of(path, Files.readString(file));
    }

    static Manifest of(String path, String text) throws IOException {
        return new Manifest(path, text, YAML.readTree(text));
    }

    String apiVersion() {
        return object.path("apiVersion").asText();
    }

    String group() {
        return apiVersion().contains("/")
                ? apiVersion().substring(0, apiVersion().indexOf('/'))
                : "";
    }

    String kind() {
        return object.path("kind").asText();
    }

    String name() {
        return object.at("/metadata/name").asText();
    }

    String namespace() {
        return object.at("/metadata/namespace").asText();
    }

    /** Among the objects of one Application, lower ones are synced first. */
    int wave() {
        return object.path("metadata")
                .path("annotations")
                .path("argocd.argoproj.io/sync-wave")
                .asInt();
    }

    /** What its pods are made of; missing for everything else. */
    JsonNode podTemplate() {
        return switch (kind()) {
            case "Deployment", "StatefulSet", "Job" -> object.at("/spec/template");
            case "CronJob" -> object.at("/spec/jobTemplate/spec/template");
            default -> object.at("/none");
        };
    }

    /** A pod as the controller of this workload makes it. */
    ObjectNode pod(String name) {
        ObjectNode pod = podTemplate().deepCopy();
        pod.put("apiVersion", "v1").put("kind", "Pod");
        ((ObjectNode) pod.path("metadata")).put("name", name).put("namespace", namespace());
        return pod;
    }

    @Override
    public String toString() {
        return path;
    }
}
