package dev.platform.e2e;

import com.fasterxml.jackson.databind.JsonNode;
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

    String resourceVersion() {
        return body.at("/metadata/resourceVersion").asText();
    }

    @Override
    public String toString() {
        return request + " -> " + code + " " + message() + (warnings.isEmpty() ? "" : " " + warnings);
    }
}
