package dev.platform.app;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import dev.platform.yaml.Document;
import dev.platform.yaml.YamlNode;
import dev.platform.yaml.YamlReader;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks what was rendered as Kubernetes will read it: each file is one whole object, and no object has two files. */
public final class RenderedObjects {
    private final YamlReader yaml = YamlReader.forManifests();
    private final Map<Identity, RepoPath> owners = new HashMap<>();
    private final Findings findings;

    private RenderedObjects(Findings findings) {
        this.findings = findings;
    }

    private record Identity(String group, String kind, String namespace, String name) {}

    public static void check(FileTree rendered, Findings findings) {
        RenderedObjects objects = new RenderedObjects(findings);
        rendered.files().forEach((path, text) -> {
            if (path.name().endsWith(".yaml")) {
                objects.check(path, text);
            }
        });
    }

    private void check(RepoPath path, String text) {
        Document document = yaml.read(path.value(), text, findings);
        if (document == null) {
            return;
        }
        checkNulls(document, document.root());
        Identity identity = identity(document.root());
        if (identity == null) {
            findings.error(
                    "objects-are-whole",
                    document.at(),
                    "this is no Kubernetes object: apiVersion, kind or metadata.name is missing",
                    "correct its template");
            return;
        }
        RepoPath other = owners.putIfAbsent(identity, path);
        if (other != null) {
            findings.error(
                    "objects-have-one-owner",
                    Location.of(path.value()),
                    identity.kind() + " '" + identity.name() + "' is rendered in " + other + " too",
                    "rename one of them");
        }
    }

    private void checkNulls(Document document, YamlNode node) {
        if (node instanceof YamlNode.Mapping mapping) {
            mapping.fields().values().forEach(field -> checkNulls(document, field.value()));
        } else if (node instanceof YamlNode.Sequence sequence) {
            sequence.items().forEach(item -> checkNulls(document, item));
        } else if (node instanceof YamlNode.Scalar scalar && scalar.type() == YamlNode.ScalarKind.NULL) {
            findings.error(
                    "objects-are-whole",
                    new Location(document.file(), node.line(), node.column()),
                    "a field has no value",
                    "correct its template");
        }
    }

    private static @Nullable Identity identity(YamlNode root) {
        if (!(root instanceof YamlNode.Mapping object)
                || !(object.get("metadata") instanceof YamlNode.Mapping metadata)) {
            return null;
        }
        String version = text(object.get("apiVersion"));
        String kind = text(object.get("kind"));
        String name = text(metadata.get("name"));
        if (version.isEmpty() || kind.isEmpty() || name.isEmpty()) {
            return null;
        }
        int slash = version.indexOf('/');
        return new Identity(slash < 0 ? "" : version.substring(0, slash), kind, text(metadata.get("namespace")), name);
    }

    private static String text(@Nullable YamlNode node) {
        return node instanceof YamlNode.Scalar scalar ? scalar.text() : "";
    }
}
