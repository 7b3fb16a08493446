package dev.platform.app;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.model.Platform;
import dev.platform.plan.Layout;
import dev.platform.plan.Plan.PlannedFile;
import dev.platform.render.Lock;
import dev.platform.tree.Changes;
import dev.platform.tree.ExistingFiles;
import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import dev.platform.tree.TreeComparison;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How the rendered files on disk differ from what specs say.
 *
 * @param files what is rendered, and its locks
 * @param left what differs too and is left as it is, because it isn't in scope
 * @param since when the files were looked at
 */
public record Drift(Path root, Desired desired, FileTree files, Changes changes, Set<RepoPath> left, Instant since) {
    /** Looks at the disk; what is there and nobody rendered is a finding. */
    static Drift of(Workspace workspace, Desired desired, Findings findings) {
        Instant since = Instant.now();
        FileTree files = desired.files();
        Changes changes = workspace
                .steps()
                .take(
                        "comparing",
                        () -> compare(workspace.root(), desired, files),
                        found -> "compared with the disk: " + found.created().size() + " new, "
                                + found.changed().size() + " changed, "
                                + found.stale().size() + " left over");
        for (RepoPath foreign : changes.foreign()) {
            findings.error(
                    "rendered-folders-hold-nothing-else",
                    Location.of(foreign.value()),
                    "platform did not render this file",
                    "move it out: everything in this folder is rendered");
        }
        return new Drift(workspace.root(), desired, files, changes, Set.of(), since);
    }

    private static Changes compare(Path root, Desired desired, FileTree files) {
        Platform platform = desired.platform();
        Set<RepoPath> settled = desired.settled().products().stream()
                .flatMap(product -> Layout.rendered(platform.cluster(), product).stream())
                .collect(Collectors.toSet());
        return TreeComparison.compare(root, files, Layout.rendered(platform.cluster()), settled);
    }

    /** Only what differs at or below some paths; none for all. */
    Drift within(List<RepoPath> scope) {
        if (scope.isEmpty()) {
            return this;
        }
        Predicate<RepoPath> inScope = path -> scope.stream().anyMatch(path::isAtOrBelow);
        FileTree locks = locks(inScope);
        Changes kept = new Changes(
                kept(changes.created(), inScope, locks),
                kept(changes.changed(), inScope, locks),
                kept(changes.stale(), inScope, locks),
                new TreeSet<>());
        return new Drift(root, desired, files.with(locks), kept, left(kept), since);
    }

    /** The locks that change if only what is in scope is written, each as it is then. */
    private FileTree locks(Predicate<RepoPath> inScope) {
        Set<RepoPath> differing = changes.writes();
        differing.removeIf(path -> !Layout.isLock(path));
        FileTree there = ExistingFiles.read(root, differing);
        Map<RepoPath, String> locks = new TreeMap<>();
        for (RepoPath path : differing) {
            String before = there.text(path);
            String text = Lock.within(inScope, files.files().getOrDefault(path, ""), before);
            if (!text.equals(before) && !Lock.read(text).entries().isEmpty()) {
                locks.put(path, text);
            }
        }
        return FileTree.of(locks);
    }

    private static Set<RepoPath> kept(Set<RepoPath> paths, Predicate<RepoPath> inScope, FileTree locks) {
        Set<RepoPath> kept = new TreeSet<>(paths);
        kept.removeIf(path -> Layout.isLock(path) ? !locks.contains(path) : !inScope.test(path));
        return kept;
    }

    private Set<RepoPath> left(Changes kept) {
        Set<RepoPath> left = changes.paths();
        left.removeAll(kept.paths());
        return left;
    }

    /** Whether all files of a product are as they should be, once this is written. */
    boolean isWhole(String product) {
        List<RepoPath> own =
                left.isEmpty() ? List.of() : Layout.rendered(desired.platform().cluster(), product);
        return left.stream().noneMatch(path -> own.stream().anyMatch(path::isAtOrBelow));
    }

    /** Those of which planned files have to be written. */
    Set<String> products() {
        return desired.plan().only(changes.paths()).files().stream()
                .map(PlannedFile::product)
                .collect(Collectors.toSet());
    }
}
