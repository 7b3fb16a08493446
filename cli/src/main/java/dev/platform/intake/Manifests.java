package dev.platform.intake;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.yaml.Document;
import dev.platform.yaml.YamlNode;
import dev.platform.yaml.YamlNode.Mapping;
import dev.platform.yaml.YamlNode.Scalar;
import dev.platform.yaml.YamlNode.ScalarKind;
import dev.platform.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The objects of some files, in the order in which they stand there. */
final class Manifests {
    private final Findings findings;
    private final Map<String, Manifest> all = new LinkedHashMap<>();

    private Manifests(Findings findings) {
        this.findings = findings;
    }

    static Manifests read(List<Document> documents, Findings findings) {
        Manifests manifests = new Manifests(findings);
        documents.forEach(document -> manifests.add(document.file(), document.root()));
        return manifests;
    }

    private void add(String file, YamlNode node) {
        if (node instanceof Scalar scalar && scalar.type() == ScalarKind.NULL) {
            return;
        }
        String kind = text(node, "kind");
        if (kind.equals("List") && node instanceof Mapping list && list.get("items") instanceof Sequence items) {
            items.items().forEach(item -> add(file, item));
            return;
        }
        String name = text(node instanceof Mapping object ? object.get("metadata") : null, "name");
        if (kind.isEmpty() || name.isEmpty() || text(node, "apiVersion").isEmpty()) {
            findings.error(
                    "manifest-is-an-object",
                    new Location(file, node.line(), node.column()),
                    "this is no object of Kubernetes: apiVersion, kind or metadata.name is missing",
                    "name files with manifests only, or a Compose file; a chart has to be rendered first, with helm template");
            return;
        }
        add(new Manifest(new Part(new Ledger(file, kind, name, node), "", node)));
    }

    private void add(Manifest manifest) {
        Manifest other = all.putIfAbsent(manifest.kind() + "/" + manifest.name(), manifest);
        if (other != null) {
            findings.error(
                    "name-is-free",
                    manifest.root().where(),
                    "there is another " + manifest.kind() + " '" + manifest.name() + "' at "
                            + other.root().where(),
                    "a product is one namespace: import the objects of one namespace, and each of them once");
        }
    }

    private static String text(@Nullable YamlNode node, String key) {
        return node instanceof Mapping mapping && mapping.get(key) instanceof Scalar scalar ? scalar.text() : "";
    }

    List<Manifest> all() {
        return List.copyOf(all.values());
    }

    List<Manifest> ofKind(String... kinds) {
        List<Manifest> found = new ArrayList<>();
        for (String kind : kinds) {
            all.values().stream()
                    .filter(manifest -> manifest.kind().equals(kind))
                    .forEach(found::add);
        }
        return found;
    }

    @Nullable
    Manifest find(String kind, String name) {
        return all.get(kind + "/" + name);
    }
}
