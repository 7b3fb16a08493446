package dev.platform.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives tests a cluster whose admission policies warn and refuse nothing, so that one answer has the verdicts of all of
 * them; and in which everybody may do everything, so that nothing else refuses.
 */
final class WarningCluster extends BareCluster {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BINDING = "ValidatingAdmissionPolicyBinding";

    @Override
    void prepare(ControlPlane plane) throws IOException {
        JsonNode everybody = JSON.readTree("""
                {"apiVersion": "rbac.authorization.k8s.io/v1", "kind": "ClusterRoleBinding",
                 "metadata": {"name": "everybody"},
                 "roleRef": {"apiGroup": "rbac.authorization.k8s.io", "kind": "ClusterRole", "name": "cluster-admin"},
                 "subjects": [{"apiGroup": "rbac.authorization.k8s.io", "kind": "Group", "name": "system:authenticated"}]}
                """);
        wait(() -> plane.admin()
                .create("/apis/rbac.authorization.k8s.io/v1/clusterrolebindings", everybody, ApiClient.Mode.REAL));
    }

    @Override
    Tree tree() throws IOException {
        List<Manifest> manifests = new ArrayList<>();
        manifests.add(Manifest.of(
                "products/quiz/base/namespace.yaml", Files.readString(PolicyCase.FOLDER.resolve("namespace.yaml"))));
        for (Manifest manifest : Tree.of(Tree.REPOSITORY).manifests()) {
            manifests.add(manifest.kind().equals(BINDING) ? warning(manifest) : manifest);
        }
        return new Tree(List.copyOf(manifests));
    }

    private static Manifest warning(Manifest binding) throws IOException {
        return Manifest.of(binding.path(), binding.text().replace("- Deny", "- Audit\n  - Warn"));
    }
}
