package dev.platform.spec;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.model.Manifest;
import dev.platform.tree.Inputs;
import dev.platform.tree.RepoPath;
import dev.platform.yaml.Document;
import dev.platform.yaml.YamlNode;
import dev.platform.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads the manifests that a team writes itself: {@code products/<product>/extra/*.yaml}, an object a file. What they may
 * say is judged as it is for all that is rendered; here only that they are objects of this product's namespace.
 */
final class ExtraReader {
    private static final String RULE = "extra-is-of-the-product";

    private final Inputs inputs;
    private final Findings findings;

    ExtraReader(Inputs inputs, Findings findings) {
        this.inputs = inputs;
        this.findings = findings;
    }

    SortedMap<String, Manifest> read(String product) {
        RepoPath folder = RepoPath.of("products", product, "extra");
        SortedMap<String, Manifest> manifests = new TreeMap<>();
        inputs.below(folder).forEach((path, bytes) -> {
            if (!path.parent().equals(folder) || !path.name().endsWith(".yaml")) {
                findings.error(
                        RULE,
                        Location.of(path.value()),
                        "this is no manifest of 'extra'",
                        "put .yaml files with one object each directly into " + folder);
                return;
            }
            Document document = YamlReader.forManifests().read(path.value(), bytes, findings);
            if (document != null && isObject(product, document)) {
                String text = new String(bytes, StandardCharsets.UTF_8);
                manifests.put(path.name(), new Manifest(text(document, List.of("kind")), text));
            }
        });
        return manifests;
    }

    private boolean isObject(String product, Document document) {
        for (List<String> field : List.of(List.of("apiVersion"), List.of("kind"), List.of("metadata", "name"))) {
            if (text(document, field).isEmpty()) {
                findings.error(
                        RULE,
                        document.at(field.toArray()),
                        "the object has no " + String.join(".", field),
                        "write one object of Kubernetes, whole");
                return false;
            }
        }
        if (!text(document, List.of("metadata", "namespace")).equals(product)) {
            findings.error(
                    RULE,
                    document.at("metadata", "namespace"),
                    "the object isn't in the namespace of '" + product + "'",
                    "write 'namespace: " + product + "' below 'metadata'");
            return false;
        }
        return true;
    }

    private static String text(Document document, List<String> path) {
        YamlNode node = document.root();
        for (String step : path) {
            node = node instanceof YamlNode.Mapping mapping ? mapping.get(step) : null;
        }
        return node instanceof YamlNode.Scalar scalar ? scalar.text() : "";
    }
}
