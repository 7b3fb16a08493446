package dev.platform.app;

import dev.platform.finding.Findings;
import dev.platform.model.Cluster;
import dev.platform.plan.Layout;
import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import dev.platform.yaml.Document;
import dev.platform.yaml.YamlNode;
import dev.platform.yaml.YamlReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The Applications that Argo CD gets, as they are rendered: each is held by the one that syncs its file. */
public final class ApplicationTree {
    private static final YamlReader YAML = YamlReader.forManifests();

    private ApplicationTree() {}

    /**
     * An Application.
     *
     * @param holder the one that syncs its file; empty for the root, which is applied by hand
     * @param folder what it syncs; empty if that isn't in the repository
     */
    public record Member(String name, String holder, String project, String folder) {}

    private record Found(RepoPath file, String name, String project, String folder) {}

    /** All of them, in the order of their files. */
    static List<Member> of(FileTree rendered, Cluster cluster) {
        List<Found> all = rendered.parallel()
                .filter(file -> Layout.holdsApplications(cluster, file.getKey()))
                .map(file -> found(file.getKey(), file.getValue()))
                .filter(Objects::nonNull)
                .toList();
        Map<String, String> holders = new HashMap<>();
        all.stream()
                .filter(found -> !found.folder().isEmpty())
                .forEach(found -> holders.put(found.folder(), found.name()));
        return all.stream()
                .map(found -> new Member(found.name(), holder(found, holders), found.project(), found.folder()))
                .toList();
    }

    /** The root syncs the folder that it stands in itself. */
    private static String holder(Found found, Map<String, String> holders) {
        String holder = holders.getOrDefault(found.file().parent().value(), "");
        return holder.equals(found.name()) ? "" : holder;
    }

    private static @Nullable Found found(RepoPath path, String text) {
        Document document = YAML.read(path.value(), text, new Findings());
        RenderedObject object = document == null ? null : RenderedObject.of(path, document);
        if (object == null || !object.kind().equals("Application")) {
            return null;
        }
        YamlNode spec = object.root().get("spec");
        return new Found(path, object.name(), text(spec, "project"), folder(spec));
    }

    /** An Application of a chart has several sources, of which the repository is one without a folder of its own. */
    private static String folder(@Nullable YamlNode spec) {
        YamlNode sources = child(spec, "sources");
        Stream<YamlNode> all = sources instanceof YamlNode.Sequence sequence
                ? sequence.items().stream()
                : Stream.ofNullable(child(spec, "source"));
        return all.map(source -> text(source, "path"))
                .filter(path -> !path.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static @Nullable YamlNode child(@Nullable YamlNode node, String key) {
        return node instanceof YamlNode.Mapping mapping ? mapping.get(key) : null;
    }

    private static String text(@Nullable YamlNode node, String key) {
        return child(node, key) instanceof YamlNode.Scalar scalar ? scalar.text() : "";
    }
}
