package dev.platform.app;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import dev.platform.yaml.Document;
import dev.platform.yaml.YamlReader;
import dev.platform.yaml.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The objects that a chart renders, a file each, written as all else is. */
final class VendoredChart {
    /** By it the files are known when the chart is rendered again. */
    static final String PREFIX = "chart-";

    private static final String HOOK = "helm.sh/hook";

    private VendoredChart() {}

    /** Null if it can't be read. Objects that only test the release are left out. */
    static @Nullable FileTree files(String chart, String rendered, RepoPath folder, Findings findings) {
        List<Document> documents =
                YamlReader.forManifests().readAll(chart, rendered.getBytes(StandardCharsets.UTF_8), findings);
        if (findings.hasErrors()) {
            return null;
        }
        FileTree files = FileTree.empty();
        for (Document document : documents) {
            if (!(withoutNulls(document.root().toValue()) instanceof Map<?, ?> object) || object.isEmpty()) {
                continue;
            }
            Map<?, ?> metadata = object.get("metadata") instanceof Map<?, ?> map ? map : Map.of();
            if (isTest(metadata)) {
                continue;
            }
            RepoPath path = folder.resolve(name(object, metadata) + ".yaml");
            if (files.contains(path)) {
                findings.error(
                        "chart-has-one-of-each",
                        Location.of(path.value()),
                        "the chart " + chart + " renders two objects of this kind and name",
                        "set its values so that it doesn't, or let Argo CD pull it");
                return null;
            }
            files = files.with(path, YamlWriter.write(object));
        }
        return files;
    }

    private static String name(Map<?, ?> object, Map<?, ?> metadata) {
        String namespace = metadata.get("namespace") == null ? "" : "-" + metadata.get("namespace");
        String text = PREFIX + object.get("kind") + "-" + metadata.get("name") + namespace;
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]", "-");
    }

    private static boolean isTest(Map<?, ?> metadata) {
        return metadata.get("annotations") instanceof Map<?, ?> annotations
                && String.valueOf(annotations.get(HOOK)).startsWith("test");
    }

    /** A field without a value says nothing to the API server. */
    private static @Nullable Object withoutNulls(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> rest = new LinkedHashMap<>();
            map.forEach((key, each) -> {
                if (each != null) {
                    rest.put(key.toString(), Objects.requireNonNull(withoutNulls(each)));
                }
            });
            return rest;
        }
        return value instanceof List<?> list
                ? list.stream()
                        .filter(Objects::nonNull)
                        .map(VendoredChart::withoutNulls)
                        .toList()
                : value;
    }
}
