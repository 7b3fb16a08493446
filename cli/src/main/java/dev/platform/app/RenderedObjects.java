package dev.platform.app;

import dev.platform.finding.Findings;
import dev.platform.model.KubernetesVersion;
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
    private final List<ObjectCheck> admission;
    private final Findings findings;

    /** @param admission what is asked of sound objects only, as an API server does */
    private RenderedObjects(List<ObjectCheck> checks, List<ObjectCheck> admission, Findings findings) {
        this.checks = checks;
        this.admission = admission;
        this.findings = findings;
    }

    /** All that is asked of an object, by those who write templates and by the cluster that will have it. */
    public static void check(Workspace workspace, Desired desired, Findings findings) {
        check(workspace, desired, Policies.of(desired.rendered()), findings);
    }

    /** The same with the policies of the rendered tree, which were read before. */
    public static void check(Workspace workspace, Desired desired, Policies policies, Findings findings) {
        check(workspace, desired, policies, List.of(), findings);
    }

    /** The same for others too who want to see each object. */
    static void check(
            Workspace workspace, Desired desired, Policies policies, List<ObjectCheck> more, Findings findings) {
        Platform platform = desired.platform();
        ObjectCheck schemas =
                new SchemaCheck(platform, ClusterSchemas.of(workspace.root(), platform.cluster(), findings));
        List<ObjectCheck> checks = new ArrayList<>(List.of(
                new EveryFieldHasValueCheck(),
                new OneOwnerCheck(),
                new ServedApisCheck(
                        desired.rendered(), platform, platform.cluster().kubernetes()),
                new DefinedApisCheck(),
                schemas));
        checks.addAll(more);
        new RenderedObjects(checks, admission(desired.rendered(), policies), findings).check(desired.rendered());
    }

    /** Each file is one whole object, no object has two files, and the policies among them let all of them pass. */
    public static void check(FileTree rendered, Findings findings) {
        List<ObjectCheck> checks = List.of(new EveryFieldHasValueCheck(), new OneOwnerCheck());
        new RenderedObjects(checks, admission(rendered, Policies.of(rendered)), findings).check(rendered);
    }

    /** Only whether every object is of an API that this version of Kubernetes, and each pinned add-on, still serves. */
    public static void checkServed(Desired desired, KubernetesVersion kubernetes, Findings findings) {
        ObjectCheck served = new ServedApisCheck(desired.rendered(), desired.platform(), kubernetes);
        new RenderedObjects(List.of(served, new DefinedApisCheck()), List.of(), findings).check(desired.rendered());
    }

    /** What of the objects stands in the way of nodes with that version of Kubernetes. */
    static void checkUpgrade(Desired desired, KubernetesVersion kubernetes, Findings findings) {
        ObjectCheck served = new ServedApisCheck(desired.rendered(), desired.platform(), kubernetes);
        new RenderedObjects(
                        List.of(served, new DefinedApisCheck(), new DrainCheck(), new WebhookCheck()),
                        List.of(),
                        findings)
                .check(desired.rendered());
    }

    private static List<ObjectCheck> admission(FileTree rendered, Policies policies) {
        return policies.isEmpty() ? List.of() : List.of(new PoliciesHoldCheck(rendered, policies));
    }

    private void check(FileTree rendered) {
        rendered.parallel()
                .filter(file -> file.getKey().name().endsWith(".yaml"))
                .forEach(file -> look(file.getKey(), file.getValue()));
        checks.forEach(check -> check.finish(findings));
        admission.forEach(check -> check.finish(findings));
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
        boolean sound = true;
        for (ObjectCheck check : checks) {
            sound &= check.look(object, findings);
        }
        if (sound) {
            admission.forEach(check -> check.look(object, findings));
        }
    }
}
