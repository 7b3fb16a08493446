package dev.platform.e2e;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** What somebody may do, in the words of the API server itself. */
record Permissions(ApiClient admin, User user) {
    private static final String REVIEWS = "/apis/authorization.k8s.io/v1/subjectaccessreviews";

    boolean allow(String verb, Kind kind, String namespace) throws IOException, InterruptedException {
        ObjectNode spec = JsonNodeFactory.instance.objectNode().put("user", user.name());
        user.groups().forEach(spec.withArray("groups")::add);
        spec.putObject("resourceAttributes")
                .put("verb", verb)
                .put("group", kind.group())
                .put("resource", kind.resource())
                .put("namespace", kind.namespaced() ? namespace : "");
        ObjectNode review = JsonNodeFactory.instance
                .objectNode()
                .put("apiVersion", "authorization.k8s.io/v1")
                .put("kind", "SubjectAccessReview")
                .set("spec", spec);
        Answer answer = admin.create(REVIEWS, review, ApiClient.Mode.REAL);
        if (!answer.isAccepted()) {
            throw new IllegalStateException(answer.toString());
        }
        return answer.body().at("/status/allowed").asBoolean();
    }
}
