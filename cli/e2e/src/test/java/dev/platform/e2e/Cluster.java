package dev.platform.e2e;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.platform.e2e.ApiClient.Mode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A control plane that has been given a tree.
 *
 * @param answers what it said to each object of the tree, in their order
 */
record Cluster(ControlPlane plane, ApiClient admin, Kinds kinds, Tree tree, List<Answer> answers)
        implements AutoCloseable {
    /** Gives the plane all of the tree, whether it takes it or not. */
    static Cluster of(ControlPlane plane, Tree tree) throws IOException, InterruptedException {
        ApiClient admin = plane.admin();
        createNamespace("argocd", admin);
        Kinds kinds = Kinds.of(admin);
        return new Cluster(plane, admin, kinds, tree, apply(tree, kinds, admin));
    }

    /** Whoever installs Argo CD makes its namespace. */
    private static void createNamespace(String name, ApiClient admin) throws IOException, InterruptedException {
        JsonNodeFactory json = JsonNodeFactory.instance;
        admin.create(
                "/api/v1/namespaces",
                json.objectNode()
                        .put("apiVersion", "v1")
                        .put("kind", "Namespace")
                        .set("metadata", json.objectNode().put("name", name)),
                Mode.REAL);
    }

    /** Lets somebody do everything, as far as RBAC is concerned. */
    void entitle(User user) throws IOException, InterruptedException {
        String name = "e2e-" + user.name().replace(':', '-');
        Manifest binding = Manifest.of(name, """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRoleBinding
                metadata: {name: %s}
                roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin}
                subjects: [{apiGroup: rbac.authorization.k8s.io, kind: User, name: "%s"}]
                """.formatted(name, user.name()));
        Answer answer = admin.apply(kinds.path(binding), binding.text(), Mode.REAL);
        if (!answer.isAccepted()) {
            throw new IllegalStateException(answer.toString());
        }
    }

    /** The same one, where the kinds of another tree are known too. */
    Cluster knowing(Tree other) throws IOException, InterruptedException {
        Definitions.find().install(other, admin);
        return new Cluster(plane, admin, Kinds.of(admin), tree, answers);
    }

    Answer find(Manifest manifest) throws IOException, InterruptedException {
        return admin.find(kinds.path(manifest));
    }

    Answer create(ObjectNode pod, Mode mode) throws IOException, InterruptedException {
        String namespace = pod.at("/metadata/namespace").asText();
        return admin.create("/api/v1/namespaces/" + namespace + "/pods", pod, mode);
    }

    /** What the API server says to a pod, of which nothing is kept. */
    Answer rehearse(ObjectNode pod) throws IOException, InterruptedException {
        return create(pod, Mode.DRY_RUN);
    }

    /** What the API server says to each object, in their order. */
    List<Answer> apply(Tree more) throws IOException, InterruptedException {
        return apply(more, kinds, admin);
    }

    private static List<Answer> apply(Tree tree, Kinds kinds, ApiClient admin)
            throws IOException, InterruptedException {
        List<Answer> answers = new ArrayList<>();
        for (Manifest manifest : tree.manifests()) {
            answers.add(admin.apply(kinds.path(manifest), manifest.text(), Mode.REAL));
        }
        return List.copyOf(answers);
    }

    /** The same, of which nothing is kept. */
    Answer rehearse(Manifest manifest) throws IOException, InterruptedException {
        return admin.apply(kinds.path(manifest), manifest.text(), Mode.DRY_RUN);
    }

    @Override
    public void close() {
        plane.close();
    }
}
