package dev.platform.app;

import dev.platform.diff.TreeDiff;
import dev.platform.git.GitRepository;
import dev.platform.git.TextChanges;
import dev.platform.tree.RepoPath;
import dev.platform.tree.RootFinder;
import java.nio.file.Path;
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

    public static RenderedDiff of(Path folder, String base, @Nullable String head) {
        try (GitRepository git = GitRepository.open(RootFinder.find(folder))) {
            String parted = git.mergeBase(base, head == null ? NOW : head);
            TextChanges changes = git.changes(parted, head, CLUSTERS, RenderedDiff::isRendered);
            return new RenderedDiff(base, head, TreeDiff.of(changes.before(), changes.after()));
        }
    }

    /** Below a folder of a cluster, where only rendered files and schemas are. */
    private static boolean isRendered(RepoPath path) {
        String[] parts = path.value().split("/", 4);
        return parts.length == 4 && !parts[2].equals("schemas");
    }

    /** What is looked at, in words. */
    public String headName() {
        return head == null ? "the files here" : head;
    }
}
