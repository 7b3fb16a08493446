package dev.platform.diff;

import dev.platform.finding.Findings;
import dev.platform.tree.RenderedMark;
import dev.platform.tree.RepoPath;
import dev.platform.yaml.Document;
import dev.platform.yaml.YamlReader;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object as a rendered file has it.
 *
 * @param cause the file that it is rendered from
 */
public record KubernetesObject(ObjectKey key, String apiVersion, RepoPath path, String cause, Map<?, ?> fields) {
    private static final YamlReader YAML = YamlReader.forManifests();

    /** Null if the file holds no object. */
    static @Nullable KubernetesObject read(RepoPath path, String text) {
        Document document = YAML.read(path.value(), text, new Findings());
        if (document == null
                || !(document.root().toValue() instanceof Map<?, ?> fields)
                || !(fields.get("metadata") instanceof Map<?, ?> metadata)) {
            return null;
        }
        String apiVersion = text(fields.get("apiVersion"));
        int slash = apiVersion.indexOf('/');
        ObjectKey key = new ObjectKey(
                slash < 0 ? "" : apiVersion.substring(0, slash),
                text(fields.get("kind")),
                text(metadata.get("namespace")),
                text(metadata.get("name")));
        return new KubernetesObject(key, apiVersion, path, RenderedMark.cause(text), fields);
    }

    /** The value below these keys; null where there is none. */
    @Nullable
    Object at(Object... steps) {
        Object value = fields;
        for (Object step : steps) {
            value = value instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return value;
    }

    String text(Object... steps) {
        return text(at(steps));
    }

    Map<?, ?> map(Object... steps) {
        return at(steps) instanceof Map<?, ?> map ? map : Map.of();
    }

    List<?> list(Object... steps) {
        return at(steps) instanceof List<?> list ? list : List.of();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
