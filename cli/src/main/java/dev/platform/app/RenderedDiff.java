package dev.platform.app;

import dev.platform.diff.TreeDiff;
import dev.platform.finding.Findings;
import dev.platform.git.GitRepository;
import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import dev.platform.tree.RootFinder;
import dev.platform.tree.TreeReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The difference of what is rendered, as a pull request shows it: from where both part, to the one that is looked at.
 *
 * @param base the revision that it is compared with, as it was asked for
 * @param head the revision that is looked at; null for the files on disk
 */
public record RenderedDiff(String base, @Nullable String head, TreeDiff diff) {
    private static final String NOW = "HEAD";
    private static final RepoPath CLUSTERS = RepoPath.of("clusters");

    public static RenderedDiff of(Path folder, String base, @Nullable String head, Findings findings) {
        Path root = RootFinder.find(folder);
        try (GitRepository git = GitRepository.open(root)) {
            String parted = git.mergeBase(base, head == null ? NOW : head);
            Predicate<RepoPath> rendered = RenderedDiff::isRendered;
            FileTree before = git.readTree(parted, rendered);
            FileTree after = head == null ? onDisk(root, findings) : git.readTree(head, rendered);
            return new RenderedDiff(base, head, TreeDiff.of(before, after));
        }
    }

    /** Below a folder of a cluster, where only rendered files and schemas are. */
    private static boolean isRendered(RepoPath path) {
        String[] parts = path.value().split("/", 4);
        return path.isBelow(CLUSTERS) && parts.length == 4 && !parts[2].equals("schemas");
    }

    private static FileTree onDisk(Path root, Findings findings) {
        Map<RepoPath, String> files = new TreeMap<>();
        TreeReader.readRendered(root, findings).files().forEach((path, bytes) -> {
            if (isRendered(path)) {
                files.put(path, new String(bytes, StandardCharsets.UTF_8));
            }
        });
        return FileTree.of(files);
    }

    /** What is looked at, in words. */
    public String headName() {
        return head == null ? "the files here" : head;
    }
}
