package dev.platform.app;

import dev.platform.finding.PlatformException;
import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The add-on that a new repository starts with: the admission policies, as this repository has them. */
final class PackedAddon {
    private static final RepoPath FOLDER = RepoPath.of("addons", "admission-policies");
    private static final String VERSION = "1.0.0";

    private static final List<String> POLICIES = List.of(
            "argocd-application-shape",
            "argocd-appproject-shape",
            "certificate-scope",
            "cronjob-bounds",
            "dashboard-scope",
            "deletion-latch",
            "dns-record-scope",
            "edge-kinds-reserved",
            "endpoints-by-controller-only",
            "externalsecret-scope",
            "guardrail-objects-locked",
            "hpa-bounds",
            "image-source",
            "interactive-access",
            "listenerset-scope",
            "monitor-scope",
            "namespace-identity",
            "namespaced-kind-allowlist",
            "networkpolicy-sanity",
            "pdb-drainable",
            "pod-hardening",
            "pod-host-access",
            "pod-identity",
            "pod-placement",
            "pvc-scope",
            "rbac-scope",
            "reserved-annotations",
            "resources-set",
            "role-scope",
            "rollout-scope",
            "route-hostnames",
            "route-parents-and-backends",
            "rule-scope",
            "scaledobject-scope",
            "secret-types",
            "service-exposure",
            "serviceaccount-cloud-identity");

    private PackedAddon() {}

    /** Its files, where they belong in a repository. */
    static FileTree files() {
        RepoPath version = FOLDER.resolve(VERSION);
        FileTree files = FileTree.empty()
                .with(FOLDER.resolve("addon.yaml"), text(FOLDER.resolve("addon.yaml")))
                .with(version.resolve("version.yaml"), text(version.resolve("version.yaml")));
        for (String policy : POLICIES) {
            RepoPath path = version.resolve("policies").resolve(policy + ".yaml");
            files = files.with(path, text(path));
        }
        return files;
    }

    private static String text(RepoPath path) {
        try (InputStream in = PackedAddon.class.getResourceAsStream("/init/" + path)) {
            if (in == null) {
                throw new PlatformException("the program lacks " + path, "install it again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
