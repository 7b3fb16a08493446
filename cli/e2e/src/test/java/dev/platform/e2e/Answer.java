package dev.platform.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What the API server says to a request.
 *
 * @param request method and path
 * @param warnings what it accepts and doesn't like
 */
record Answer(String request, int code, JsonNode body, List<String> warnings) {
    boolean isAccepted() {
        return code >= 200 && code < 300;
    }

    boolean isForbidden() {
        return code == 403;
    }

    /** The reason of a refusal. */
    String message() {
        return body.path("message").asText();
    }

    /** What it dislikes, but for the name that Argo CD itself gave to its finalizer. */
    List<String> complaints() {
        return warnings.stream()
                .filter(warning -> !warning.contains("resources-finalizer.argocd.argoproj.io"))
                .toList();
    }

    /** The object without what changes by itself. */
    ObjectNode meaning() {
        ObjectNode object = body.deepCopy();
        object.remove("status");
        ((ObjectNode) object.path("metadata")).remove(List.of("managedFields", "resourceVersion"));
        return object;
    }

    String resourceVersion() {
        return body.at("/metadata/resourceVersion").asText();
    }

    @Override
    public String toString() {
        return request + " -> " + code + " " + message() + (warnings.isEmpty() ? "" : " " + warnings);
    }
}
