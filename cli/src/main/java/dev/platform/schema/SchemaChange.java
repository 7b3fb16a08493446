package dev.platform.schema;

import dev.platform.tree.FileTree;
import dev.platform.tree.Inputs;
import dev.platform.tree.RepoPath;
import dev.platform.tree.TreeUpdate;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What a folder of schemas shall hold, compared with what it holds. */
final class SchemaChange {
    private final RepoPath folder;
    private final Map<RepoPath, String> planned = new TreeMap<>();

    SchemaChange(RepoPath folder) {
        this.folder = folder;
    }

    void put(String name, SchemaDocument document) {
        planned.put(folder.resolve(name).resolve(document.groupVersion().file()), document.text());
    }

    /**
     * The files that differ, and those to remove.
     *
     * @param isOver tells by its name whether a folder holds nothing but what is planned
     */
    TreeUpdate update(Inputs current, Predicate<String> isOver) {
        Map<RepoPath, String> writes = new TreeMap<>(planned);
        writes.entrySet()
                .removeIf(file ->
                        Arrays.equals(file.getValue().getBytes(StandardCharsets.UTF_8), current.bytes(file.getKey())));
        SortedSet<RepoPath> deletes = new TreeSet<>();
        for (RepoPath path : current.below(folder).keySet()) {
            boolean isSchema = GroupVersion.ofFile(path.name()) != null
                    && path.parent().parent().equals(folder);
            if (isSchema
                    && !planned.containsKey(path)
                    && isOver.test(path.parent().name())) {
                deletes.add(path);
            }
        }
        return TreeUpdate.of(FileTree.of(writes)).deleting(deletes);
    }
}
