package dev.platform.app;

import dev.platform.finding.Findings;
import dev.platform.model.Quantity;
import dev.platform.tree.ExistingFiles;
import dev.platform.tree.FileTree;
import dev.platform.tree.RenderedMark;
import dev.platform.tree.RepoPath;
import dev.platform.yaml.Document;
import dev.platform.yaml.YamlNode;
import dev.platform.yaml.YamlReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * No disk gets smaller, nor another class, in the same place: Kubernetes and CloudNativePG refuse both, and the sync of
 * the product would stand still.
 */
record DisksAreKept(Path root, FileTree rendered) {
    /** Where a kind has the size and the class of its disk. */
    private static final Map<String, Storage> KINDS = Map.of(
            "PersistentVolumeClaim",
            new Storage(List.of("spec", "resources", "requests", "storage"), List.of("spec", "storageClassName")),
            "Cluster",
            new Storage(List.of("spec", "storage", "size"), List.of("spec", "storage", "storageClass")));

    private record Storage(List<Object> size, List<Object> type) {}

    /** Compares what would change with what is there. Other files aren't read. */
    void check(Set<RepoPath> changed, Findings findings) {
        Set<RepoPath> disks = changed.stream()
                .filter(path -> storage(rendered.text(path)) != null)
                .collect(Collectors.toSet());
        ExistingFiles.read(root, disks).files().forEach((path, before) -> compare(path, before, findings));
    }

    private static @Nullable Storage storage(@Nullable String text) {
        return text == null
                ? null
                : KINDS.entrySet().stream()
                        .filter(kind -> text.contains("\nkind: " + kind.getKey() + "\n"))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
    }

    private void compare(RepoPath path, String before, Findings findings) {
        String after = rendered.files().getOrDefault(path, "");
        Storage storage = storage(after);
        Document old = read(path, before);
        Document planned = read(path, after);
        if (storage == null || old == null || planned == null) {
            return;
        }
        String size = text(old, storage.size());
        String wished = text(planned, storage.size());
        if (!size.isEmpty() && Quantity.parse(wished).compareTo(Quantity.parse(size)) < 0) {
            wrong(planned, storage.size(), "the disk would shrink from " + size + " to " + wished, after, findings);
        }
        String type = text(old, storage.type());
        if (!size.isEmpty() && !type.equals(text(planned, storage.type()))) {
            wrong(planned, storage.type(), "the class of a disk can't change" + was(type), after, findings);
        }
    }

    private static String was(String type) {
        return type.isEmpty() ? "; it was the cluster's own" : "; it was '" + type + "'";
    }

    private static void wrong(Document planned, List<Object> at, String message, String text, Findings findings) {
        findings.error(
                "disks-are-kept",
                planned.at(at),
                message + ", which is refused where it runs",
                "take it back in " + RenderedMark.cause(text)
                        + "; for another disk add one under another name, move the data, and remove this one");
    }

    private static @Nullable Document read(RepoPath path, String text) {
        return YamlReader.forManifests().read(path.value(), text, new Findings());
    }

    private static String text(Document document, List<Object> steps) {
        YamlNode node = document.root();
        for (Object step : steps) {
            node = node instanceof YamlNode.Mapping mapping ? mapping.get(step.toString()) : null;
        }
        return node instanceof YamlNode.Scalar scalar ? scalar.text() : "";
    }
}
