package dev.platform.app;

import dev.platform.git.FileEdit;
import dev.platform.git.FileRevision;
import dev.platform.git.GitRepository;
import dev.platform.model.Name;
import dev.platform.plan.Layout;
import dev.platform.spec.VersionsSpec.VersionSpec;
import dev.platform.tree.RepoPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was deployed last, of all products, as commits of their versions.yaml tell; newest first.
 *
 * @param whole false if older commits are missing here, or there is no repository of Git at all
 */
public record RecentDeploys(List<Deploy> deploys, boolean whole) {
    /**
     * A service got another version.
     *
     * @param before null if it had none
     */
    public record Deploy(
            String product, Name service, @Nullable VersionSpec before, VersionSpec version, FileRevision commit) {}

    /**
     * Reads no more commits than it takes.
     *
     * @param limit how many are enough
     */
    public static RecentDeploys read(Path root, int limit) {
        if (!GitRepository.isRepository(root)) {
            return new RecentDeploys(List.of(), false);
        }
        List<Deploy> deploys = new ArrayList<>();
        try (GitRepository git = GitRepository.open(root)) {
            boolean whole = git.history(Layout.products(), RecentDeploys::isVersions, edit -> {
                deploys.addAll(of(edit));
                return deploys.size() < limit;
            });
            return new RecentDeploys(deploys.stream().limit(limit).toList(), whole);
        }
    }

    private static boolean isVersions(RepoPath path) {
        return path.equals(Layout.versions(path.parent().name()));
    }

    /** None of a commit whose file can't be read. */
    private static List<Deploy> of(FileEdit edit) {
        Map<Name, VersionSpec> before = VersionHistory.versions(edit.path(), edit.before());
        Map<Name, VersionSpec> after =
                VersionHistory.versions(edit.path(), edit.after().text());
        if (before == null || after == null) {
            return List.of();
        }
        String product = edit.path().parent().name();
        return after.entrySet().stream()
                .filter(now -> !now.getValue().equals(before.get(now.getKey())))
                .map(now -> new Deploy(product, now.getKey(), before.get(now.getKey()), now.getValue(), edit.after()))
                .toList();
    }
}
