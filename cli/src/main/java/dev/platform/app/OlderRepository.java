package dev.platform.app;

import dev.platform.finding.Findings;
import dev.platform.plan.Layout;
import dev.platform.tree.ExistingFiles;
import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import dev.platform.yaml.Document;
import dev.platform.yaml.YamlEdit;
import dev.platform.yaml.YamlNode;
import dev.platform.yaml.YamlReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A repository while it is moved to another structure: its files as they are, and as they will be. */
final class OlderRepository {
    private static final String SPEC = "spec";
    private static final String STRUCTURE = "structureVersion";

    private final Path root;
    private final Map<RepoPath, Optional<String>> before = new HashMap<>();
    private final Map<RepoPath, String> written = new HashMap<>();
    private final Set<RepoPath> executable = new TreeSet<>();

    OlderRepository(Path root) {
        this.root = root;
    }

    /** The text of a file; null if there is none. */
    @Nullable
    String text(RepoPath path) {
        String text = written.get(path);
        return text == null ? onDisk(path) : text;
    }

    private @Nullable String onDisk(RepoPath path) {
        return before.computeIfAbsent(
                        path,
                        file -> Optional.ofNullable(
                                ExistingFiles.read(root, Set.of(file)).text(file)))
                .orElse(null);
    }

    void write(RepoPath path, String text) {
        if (text.equals(onDisk(path))) {
            written.remove(path);
        } else {
            written.put(path, text);
        }
    }

    /** A file that is written once and belongs to people from then on: one that is there stays. */
    void add(RepoPath path, String text) {
        if (text(path) == null) {
            write(path, text);
        }
    }

    /** The same for one that can be run. */
    void addExecutable(RepoPath path, String text) {
        add(path, text);
        if (written.containsKey(path)) {
            executable.add(path);
        }
    }

    /** Changes a file that is there, as {@link YamlEdit} does it: what people wrote around it stays. */
    void edit(RepoPath path, UnaryOperator<String> edit) {
        String text = text(path);
        if (text != null) {
            write(path, edit.apply(text));
        }
    }

    /** The number of its structure; settings that name none are of the first. */
    int structure() {
        return written(text(Layout.settings())) instanceof Number number ? number.intValue() : 1;
    }

    void structure(int number) {
        edit(
                Layout.settings(),
                text -> written(text) == null
                        ? YamlEdit.insert(text, List.of(SPEC), STRUCTURE, number)
                        : YamlEdit.set(text, List.of(SPEC, STRUCTURE), number));
    }

    private static @Nullable Object written(@Nullable String settings) {
        Document document = settings == null
                ? null
                : YamlReader.forSpecs().read(Layout.settings().value(), settings, new Findings());
        YamlNode node = document == null ? null : document.root();
        for (String step : List.of(SPEC, STRUCTURE)) {
            node = node instanceof YamlNode.Mapping mapping ? mapping.get(step) : null;
        }
        return node == null ? null : node.toValue();
    }

    FileTree written() {
        return FileTree.of(written);
    }

    Set<RepoPath> executable() {
        return executable;
    }
}
