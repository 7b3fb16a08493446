package dev.platform.app;

import dev.platform.finding.Findings;
import dev.platform.model.Platform;
import dev.platform.policy.Policies;
import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import dev.platform.yaml.Document;
import dev.platform.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;

/** Checks what was rendered as Kubernetes will read it. Each file is parsed once, and every check looks at the outcome. */
public final class RenderedObjects {
    private final YamlReader yaml = YamlReader.forManifests();
    private final List<ObjectCheck> checks;
    private final Findings findings;

    private RenderedObjects(List<ObjectCheck> checks, Findings findings) {
        this.checks = checks;
        this.findings = findings;
    }

    /** All that is asked of an object, by those who write templates and by the cluster that will have it. */
    public static void check(Workspace workspace, Desired desired, Findings findings) {
        check(workspace, desired, Policies.of(desired.rendered()), findings);
    }

    /** The same with the policies of the rendered tree, which were read before. */
    public static void check(Workspace workspace, Desired desired, Policies policies, Findings findings) {
        Platform platform = desired.platform();
        List<ObjectCheck> checks = withPolicies(desired.rendered(), policies);
        checks.add(new SchemaCheck(platform, ClusterSchemas.of(workspace.root(), platform.cluster(), findings)));
        check(desired.rendered(), checks, findings);
    }

    /** Each file is one whole object, no object has two files, and the policies among them let all of them pass. */
    public static void check(FileTree rendered, Findings findings) {
        check(rendered, withPolicies(rendered, Policies.of(rendered)), findings);
    }

    private static List<ObjectCheck> withPolicies(FileTree rendered, Policies policies) {
        List<ObjectCheck> checks = new ArrayList<>(List.of(new EveryFieldHasValueCheck(), new OneOwnerCheck()));
        if (!policies.isEmpty()) {
            checks.add(new PoliciesHoldCheck(rendered, policies));
        }
        return checks;
    }

    private static void check(FileTree rendered, List<ObjectCheck> checks, Findings findings) {
        RenderedObjects objects = new RenderedObjects(checks, findings);
        rendered.files().entrySet().parallelStream()
                .filter(file -> file.getKey().name().endsWith(".yaml"))
                .forEach(file -> objects.look(file.getKey(), file.getValue()));
        checks.forEach(check -> check.finish(findings));
    }

    private void look(RepoPath path, String text) {
        Document document = yaml.read(path.value(), text, findings);
        if (document == null) {
            return;
        }
        RenderedObject object = RenderedObject.of(path, document);
        if (object == null) {
            findings.error(
                    "objects-are-whole",
                    document.at(),
                    "this is no Kubernetes object: apiVersion, kind or metadata.name is missing",
                    "correct its template");
            return;
        }
        checks.forEach(check -> check.look(object, findings));
    }
}
