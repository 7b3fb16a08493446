package dev.platform.app;

import dev.platform.diff.Causes;
import dev.platform.diff.Danger;
import dev.platform.diff.Danger.Severity;
import dev.platform.diff.ObjectChange;
import dev.platform.diff.TreeDiff;
import dev.platform.git.CodeOwners;
import dev.platform.git.GitRepository;
import dev.platform.git.TextChanges;
import dev.platform.render.Renderer;
import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import dev.platform.tree.RootFinder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The difference of what is rendered, as a pull request shows it: from where both part, to the one that is looked at.
 *
 * @param head its revision is empty for the files on disk
 * @param causes where people changed what made the difference
 * @param approvers one of each set has to approve the pull request; none if nobody is named
 * @param approvals which dangers are known and wanted
 */
public record RenderedDiff(
        Side base, Side head, TreeDiff diff, Causes causes, List<Set<String>> approvers, Approvals approvals) {
    private static final String NOW = "HEAD";
    private static final RepoPath CLUSTERS = RepoPath.of("clusters");
    private static final RepoPath OWNERS = RepoPath.of(".github", "CODEOWNERS");
    /** All that people write and that is rendered. */
    private static final Set<RepoPath> ROOTS = Set.of(
            CLUSTERS,
            OWNERS,
            RepoPath.of("addons"),
            RepoPath.of("products"),
            RepoPath.of("templates"),
            RepoPath.of(RootFinder.SETTINGS));

    /**
     * One of the two that are compared.
     *
     * @param revision as it was asked for
     * @param commit its id; empty for the files on disk
     */
    public record Side(String revision, String commit) {}

    /**
     * Compares in the repository that the folder is in.
     *
     * @param head null for the files on disk
     * @param today the day that approvals are held against
     */
    public static RenderedDiff of(Path folder, String base, @Nullable String head, LocalDate today, Steps steps) {
        Path root = RootFinder.find(folder);
        try (GitRepository git = GitRepository.open(root)) {
            String parted = git.mergeBase(base, head == null ? NOW : head);
            TextChanges changes = steps.take(
                    "comparing with " + base,
                    () -> git.changes(parted, head, ROOTS, path -> !isSchema(path)),
                    found -> "found " + found.after().files().size() + " files that differ");
            TreeDiff diff = steps.take(
                    "judging the difference",
                    () -> TreeDiff.of(
                            only(changes.before(), RenderedDiff::isRendered),
                            only(changes.after(), RenderedDiff::isRendered),
                            folders -> unchanged(git, parted, folders, changes)),
                    found -> "judged " + found.changes().size() + " objects");
            return new RenderedDiff(
                    new Side(base, parted),
                    head == null ? new Side("", "") : new Side(head, git.commitId(head)),
                    diff,
                    causes(changes),
                    approvers(git, parted, changes),
                    head == null ? Approvals.onDisk(root, today) : Approvals.in(git, head, today));
        }
    }

    /** A template that the repository gets, or loses, stands in for the program's own. */
    private static Causes causes(TextChanges changes) {
        FileTree before = only(changes.before(), path -> !isRendered(path));
        FileTree after = only(changes.after(), path -> !isRendered(path));
        return Causes.of(before.with(packed(after, before)), after.with(packed(before, after)));
    }

    private static FileTree packed(FileTree there, FileTree missing) {
        Map<RepoPath, String> packed = new HashMap<>();
        for (RepoPath path : there.files().keySet()) {
            String text = missing.contains(path) ? null : Renderer.packed(path);
            if (text != null) {
                packed.put(path, text);
            }
        }
        return FileTree.of(packed);
    }

    /** What has the same text in both is in the base. */
    private static FileTree unchanged(GitRepository git, String base, Set<RepoPath> folders, TextChanges changes) {
        return git.readTree(
                base,
                folders,
                path -> path.name().endsWith(".yaml")
                        && isRendered(path)
                        && !changes.before().contains(path)
                        && !changes.after().contains(path));
    }

    /** By the owners that the base has: a pull request can't give itself away. */
    private static List<Set<String>> approvers(GitRepository git, String base, TextChanges changes) {
        String owners = git.readTree(base, Set.of(OWNERS), path -> true).text(OWNERS);
        Set<RepoPath> changed = new TreeSet<>(changes.before().files().keySet());
        changed.addAll(changes.after().files().keySet());
        return owners == null ? List.of() : CodeOwners.of(owners).approvers(changed);
    }

    private static FileTree only(FileTree files, Predicate<RepoPath> wanted) {
        Map<RepoPath, String> some = new HashMap<>(files.files());
        some.keySet().removeIf(wanted.negate());
        return FileTree.of(some);
    }

    /** Below a folder of a cluster, where only rendered files are beside schemas. */
    private static boolean isRendered(RepoPath path) {
        String[] parts = path.value().split("/", 4);
        return path.isBelow(CLUSTERS) && parts.length == 4;
    }

    private static boolean isSchema(RepoPath path) {
        String[] parts = path.value().split("/", 4);
        return path.isBelow(CLUSTERS) && parts.length == 4 && parts[2].equals("schemas");
    }

    /** Whether a danger is as bad as that, or worse, and nobody has approved it. */
    public boolean has(Severity atLeast) {
        return diff.dangers().stream()
                .anyMatch(danger -> danger.severity().compareTo(atLeast) >= 0 && approvals.of(danger) == null);
    }

    /** How many dangers are exactly that bad, those that are approved left out. */
    public long count(Severity severity) {
        return diff.dangers().stream()
                .filter(danger -> danger.severity() == severity && approvals.of(danger) == null)
                .count();
    }

    /** How many dangers are approved. */
    public long approved() {
        return diff.dangers().stream().filter(this::isApproved).count();
    }

    public boolean isApproved(Danger danger) {
        return approvals.of(danger) != null;
    }

    /** Only the changes that are asked for. */
    public RenderedDiff only(Predicate<ObjectChange> wanted, Severity atLeast) {
        return new RenderedDiff(base, head, diff.only(wanted, atLeast), causes, approvers, approvals);
    }

    /** What is looked at, in words. */
    public String headName() {
        return head.revision().isEmpty() ? "the files here" : head.revision();
    }
}
