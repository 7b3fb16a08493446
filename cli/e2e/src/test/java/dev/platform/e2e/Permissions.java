package dev.platform.e2e;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What somebody may do, in the words of the API server itself. */
record Permissions(ApiClient admin, User user) {
    private static final String REVIEWS = "/apis/authorization.k8s.io/v1/subjectaccessreviews";
    private static final int AT_ONCE = 16;

    boolean allow(String verb, Kind kind, String namespace) throws IOException, InterruptedException {
        return allow(new Right(verb, kind.group(), kind.resource(), kind.namespaced() ? namespace : ""));
    }

    boolean allow(Right right) throws IOException, InterruptedException {
        ObjectNode spec = JsonNodeFactory.instance.objectNode().put("user", user.name());
        user.groups().forEach(spec.withArray("groups")::add);
        String[] parts = right.resource().split("/", 2);
        spec.putObject("resourceAttributes")
                .put("verb", right.verb())
                .put("group", right.group())
                .put("resource", parts[0])
                .put("subresource", parts.length == 1 ? "" : parts[1])
                .put("namespace", right.namespace());
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

    /** Which of these are allowed. */
    SortedSet<Right> among(Collection<Right> rights) {
        ExecutorService asking = Executors.newFixedThreadPool(AT_ONCE);
        try {
            Map<Right, Future<Boolean>> answers = rights.stream()
                    .collect(Collectors.toMap(Function.identity(), right -> asking.submit(() -> allow(right))));
            SortedSet<Right> allowed = new TreeSet<>();
            answers.forEach((right, answer) -> {
                if (BareCluster.wait(answer::get)) {
                    allowed.add(right);
                }
            });
            return allowed;
        } finally {
            asking.shutdownNow();
        }
    }
}
