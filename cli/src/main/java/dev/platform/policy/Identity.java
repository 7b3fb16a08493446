package dev.platform.policy;

import java.util.List;

/** Who asks the API server. */
public record Identity(String user, List<String> groups) {
    /** A service account, with the groups that Kubernetes gives it. */
    public static Identity serviceAccount(String namespace, String name) {
        return new Identity(
                "system:serviceaccount:" + namespace + ":" + name,
                List.of("system:serviceaccounts", "system:serviceaccounts:" + namespace, "system:authenticated"));
    }
}
