package dev.platform.diff;

import dev.platform.finding.Findings;
import dev.platform.tree.RenderedMark;
import dev.platform.tree.RepoPath;
import dev.platform.yaml.Document;
import dev.platform.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object as a rendered file has it.
 *
 * @param cause the file that it is rendered from
 * @param fields everything in it; of a Secret whatever it keeps is masked where it is shown, not here
 */
public record KubernetesObject(
        ObjectKey key, String apiVersion, RepoPath path, Place place, String cause, Map<?, ?> fields) {
    private static final YamlReader YAML = YamlReader.forManifests();
    private static final String KIND = "\nkind: ";

    /** Null if the file holds no object. */
    public static @Nullable KubernetesObject read(RepoPath path, String text) {
        Document document = YAML.read(path.value(), text, new Findings());
        return document == null ? null : of(path, text, document);
    }

    /** The same for a file that is parsed already. */
    public static @Nullable KubernetesObject of(RepoPath path, String text, Document document) {
        if (!(document.root().toValue() instanceof Map<?, ?> fields)
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
        return new KubernetesObject(key, apiVersion, path, Place.of(path), RenderedMark.cause(text), fields);
    }

    /** The kind that a rendered text says it is, without reading it; empty where it doesn't say so in its own line. */
    static String kind(String text) {
        int start = text.indexOf(KIND);
        int end = text.indexOf('\n', start + KIND.length());
        return start < 0 || end < 0 ? "" : text.substring(start + KIND.length(), end);
    }

    /** The value below these keys; null where there is none. */
    public @Nullable Object at(Object... steps) {
        Object value = fields;
        for (Object step : steps) {
            value = value instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return value;
    }

    public String text(Object... steps) {
        return text(at(steps));
    }

    Map<?, ?> map(Object... steps) {
        return at(steps) instanceof Map<?, ?> map ? map : Map.of();
    }

    List<?> list(Object... steps) {
        return at(steps) instanceof List<?> list ? list : List.of();
    }

    /** The items of a list that are maps, as most are. */
    List<Map<?, ?>> maps(Object... steps) {
        return mapsOf(at(steps));
    }

    static List<Map<?, ?>> mapsOf(@Nullable Object value) {
        List<Map<?, ?>> maps = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object item : list) {
                if (item instanceof Map<?, ?> map) {
                    maps.add(map);
                }
            }
        }
        return maps;
    }

    String label(String name) {
        return text(at("metadata", "labels", name));
    }

    /** The template of its pods; empty if it has none. */
    Map<?, ?> podTemplate() {
        return switch (key.kind()) {
            case "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job" -> map("spec", "template");
            case "CronJob" -> map("spec", "jobTemplate", "spec", "template");
            default -> Map.of();
        };
    }

    /** The same with what a Secret keeps taken out, for people to look at. */
    public Map<?, ?> shown() {
        if (!key.isSecret()) {
            return fields;
        }
        Map<Object, Object> shown = new LinkedHashMap<>(fields);
        shown.replaceAll((name, value) -> ObjectKey.KEPT.contains(name) ? hidden(value) : value);
        return shown;
    }

    private static Object hidden(@Nullable Object kept) {
        Map<Object, Object> hidden = new LinkedHashMap<>();
        if (kept instanceof Map<?, ?> map) {
            map.keySet().forEach(name -> hidden.put(name, ObjectKey.HIDDEN));
        }
        return hidden;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
