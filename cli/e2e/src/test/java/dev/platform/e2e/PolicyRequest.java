package dev.platform.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Asks the API server a case, as the one who asks in it; nothing of it is kept. */
record PolicyRequest(Cluster cluster, PolicyCase each) {
    private static final String JSON = "application/json";
    private static final String STRICTLY = "?dryRun=All&fieldValidation=Strict";

    Answer send() throws IOException, InterruptedException {
        boolean made = !each.old().isMissingNode() && make();
        try {
            return ask(cluster.admin().as(each.user()));
        } finally {
            if (made) {
                remove();
            }
        }
    }

    private Answer ask(ApiClient client) throws IOException, InterruptedException {
        JsonNode object = each.object();
        if (each.connects()) {
            return client.ask("POST", path(object) + "/" + each.part() + "?command=ls&ports=80&stdout=true", JSON, "");
        }
        if (object.isMissingNode()) {
            return client.ask("DELETE", path(each.old()) + "?dryRun=All", JSON, "");
        }
        if (each.old().isMissingNode()) {
            return client.ask("POST", folder(object) + STRICTLY, JSON, object.toString());
        }
        String part = each.part().isEmpty() ? "" : "/" + each.part();
        return client.ask("PUT", path(object) + part + STRICTLY, JSON, changed().toString());
    }

    /** What is there now with the change, since a change has to name the version that it is made to. */
    private JsonNode changed() throws IOException, InterruptedException {
        JsonNode now = cluster.admin().find(path(each.old())).body();
        if (!each.part().isEmpty()) {
            ObjectNode pod = now.deepCopy();
            ((ObjectNode) pod.path("spec")).set(each.part().replace("ephemeralc", "ephemeralC"), containers());
            return pod;
        }
        ObjectNode object = each.object().deepCopy();
        ((ObjectNode) object.path("metadata")).set("resourceVersion", now.at("/metadata/resourceVersion"));
        return object;
    }

    private JsonNode containers() {
        return each.object().at("/spec/ephemeralContainers");
    }

    /** Whether it wasn't there before. */
    private boolean make() throws IOException, InterruptedException {
        Answer answer = cluster.admin().create(folder(each.old()), each.old(), ApiClient.Mode.REAL);
        if (!answer.isAccepted() && answer.code() != 409) {
            throw new IllegalStateException(each + ": " + answer);
        }
        return answer.isAccepted();
    }

    /** Without controllers nobody takes the finalizers of a claim away. */
    private void remove() throws IOException, InterruptedException {
        String path = path(each.old());
        cluster.admin().ask("PATCH", path, "application/merge-patch+json", "{\"metadata\": {\"finalizers\": null}}");
        cluster.admin().ask("DELETE", path + "?gracePeriodSeconds=0", JSON, "");
    }

    private String folder(JsonNode object) {
        return cluster.kinds()
                .find(object.path("apiVersion").asText(), object.path("kind").asText())
                .orElseThrow(() -> new IllegalStateException("the API server doesn't know the kind of " + object))
                .path(object.at("/metadata/namespace").asText());
    }

    private String path(JsonNode object) {
        return folder(object) + "/" + object.at("/metadata/name").asText();
    }
}
