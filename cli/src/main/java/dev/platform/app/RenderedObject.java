package dev.platform.app;

import dev.platform.finding.Location;
import dev.platform.tree.RepoPath;
import dev.platform.yaml.Document;
import dev.platform.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * A rendered file that holds a Kubernetes object: apiVersion, kind and name are there.
 *
 * @param namespace empty where the object names none
 */
record RenderedObject(
        RepoPath path,
        Document document,
        YamlNode.Mapping root,
        String apiVersion,
        String kind,
        String namespace,
        String name) {

    /** Null if the document is no object. */
    static @Nullable RenderedObject of(RepoPath path, Document document) {
        if (!(document.root() instanceof YamlNode.Mapping root)
                || !(root.get("metadata") instanceof YamlNode.Mapping metadata)) {
            return null;
        }
        String apiVersion = text(root.get("apiVersion"));
        String kind = text(root.get("kind"));
        String name = text(metadata.get("name"));
        if (apiVersion.isEmpty() || kind.isEmpty() || name.isEmpty()) {
            return null;
        }
        return new RenderedObject(path, document, root, apiVersion, kind, text(metadata.get("namespace")), name);
    }

    private static String text(@Nullable YamlNode node) {
        return node instanceof YamlNode.Scalar scalar ? scalar.text() : "";
    }

    /** The API group; empty for the core. */
    String group() {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    /** The place of a value in the file. */
    Location at(YamlNode node) {
        return new Location(path.value(), node.line(), node.column());
    }
}
