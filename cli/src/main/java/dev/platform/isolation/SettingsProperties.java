package dev.platform.isolation;

import java.util.List;
import java.util.Map;

/** What Argo CD's own configuration lets happen. */
final class SettingsProperties {
    private static final String RENDER = "restore it with: platform render";
    private static final String ACCESS = "argocd-rbac-cm";
    private static final String ADMINISTRATOR = "g, [A-Za-z0-9][A-Za-z0-9:._@/-]*, role:admin";

    /** What each setting has to be, by the ConfigMap that holds it. */
    private static final Map<String, Map<String, String>> EXPECTED = Map.of(
            "argocd-cm",
            Map.of(
                    "application.sync.impersonation.enabled", "true",
                    "application.sync.requireOverridePrivilegeForRevisionSync", "true",
                    "exec.enabled", "false",
                    "jsonnet.enable", "false",
                    "kustomize.enable", "false"),
            "argocd-cmd-params-cm",
            Map.of(
                    "reposerver.allow.oob.symlinks", "false",
                    "reposerver.enable.git.submodule", "false",
                    "reposerver.max.combined.directory.manifests.size", "3M"),
            ACCESS,
            Map.of("policy.default", ""));

    private SettingsProperties() {}

    static void tight(RenderedTree tree, Objections objections) {
        EXPECTED.forEach((name, settings) -> {
            List<Manifest> maps = tree.of("", "ConfigMap").stream()
                    .filter(map -> map.name().equals(name))
                    .toList();
            if (maps.isEmpty() && !tree.of("", ArgoProject.TYPE).isEmpty()) {
                objections.add(
                        tree.of("", ArgoProject.TYPE).get(0).where(),
                        "the ConfigMap '" + name + "' is missing",
                        RENDER);
            }
            maps.forEach(map -> tight(map, settings, objections));
        });
    }

    private static void tight(Manifest map, Map<String, String> settings, Objections objections) {
        Value data = map.root().at("data");
        settings.forEach((key, expected) -> {
            if (!data.text(key).equals(expected)) {
                objections.add(
                        data.at(key).where(),
                        "Argo CD's setting " + key + " is '" + data.text(key) + "'",
                        "it is '" + expected + "'; " + RENDER);
            }
        });
        if (map.name().equals(ACCESS)) {
            List<String> lines = data.text("policy.csv").lines().toList();
            // One group runs the platform; products have the roles of their own projects.
            if (lines.size() != 1 || !lines.get(0).matches(ADMINISTRATOR)) {
                objections.add(
                        data.at("policy.csv").where(),
                        "Argo CD's policy does more than to make one group its administrators",
                        RENDER);
            }
        }
    }
}
