package dev.platform.app;

import dev.platform.finding.Findings;
import dev.platform.model.Platform;
import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import dev.platform.yaml.Document;
import dev.platform.yaml.YamlReader;
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
        Platform platform = desired.platform();
        List<ObjectCheck> checks = List.of(
                new EveryFieldHasValueCheck(),
                new OneOwnerCheck(),
                new SchemaCheck(platform, ClusterSchemas.of(workspace.root(), platform.cluster(), findings)));
        check(desired.rendered(), checks, findings);
    }

    /** Each file is one whole object, and no object has two files. */
    public static void check(FileTree rendered, Findings findings) {
        check(rendered, List.of(new EveryFieldHasValueCheck(), new OneOwnerCheck()), findings);
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
