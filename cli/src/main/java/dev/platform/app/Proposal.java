package dev.platform.app;

import dev.platform.app.Wish.Written;
import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.model.Platform;
import dev.platform.plan.Layout;
import dev.platform.spec.SpecSet;
import dev.platform.spec.SpecSetReader;
import dev.platform.tree.Changes;
import dev.platform.tree.FileTree;
import dev.platform.tree.Inputs;
import dev.platform.tree.RepoPath;
import dev.platform.tree.TreeComparison;
import dev.platform.tree.TreeUpdate;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A change that was thought through to the last rendered file, and not written yet. */
public record Proposal(Path root, Desired desired, FileTree specs, Changes changes) {
    /** What the wish comes to in the repository; null if something is wrong, which the findings say. */
    public static @Nullable Proposal of(Workspace workspace, Wish wish, Findings findings) {
        SpecSet specs = SpecSetReader.read(workspace.inputs(), findings);
        Written written = findings.hasErrors() ? null : wish.write(specs, workspace.inputs(), findings);
        if (written == null || findings.hasErrors()) {
            return null;
        }
        Inputs inputs = workspace.inputs().with(written.files());
        Desired desired = Desired.of(
                SpecSetReader.reread(specs, inputs, written.files().files().keySet(), findings), inputs, findings);
        Written news = new Written(unlike(written.files(), workspace.inputs()), written.scope());
        return desired == null ? null : of(workspace.root(), desired, news, findings);
    }

    /**
     * What it takes to render the repository as it is.
     *
     * @param scope the folders to look at; none for all
     */
    public static @Nullable Proposal render(
            Workspace workspace, Function<Platform, List<RepoPath>> scope, Findings findings) {
        Desired desired = findings.hasErrors() ? null : Desired.of(workspace.inputs(), findings);
        return desired == null ? null : of(workspace.root(), desired, new Written(FileTree.empty(), scope), findings);
    }

    /** The files that differ from what is there. */
    private static FileTree unlike(FileTree files, Inputs inputs) {
        Map<RepoPath, String> changed = new TreeMap<>(files.files());
        changed.entrySet()
                .removeIf(file ->
                        Arrays.equals(file.getValue().getBytes(StandardCharsets.UTF_8), inputs.bytes(file.getKey())));
        return FileTree.of(changed);
    }

    private static @Nullable Proposal of(Path root, Desired desired, Written written, Findings findings) {
        Changes changes = TreeComparison.compare(
                root, desired.rendered(), Layout.rendered(desired.platform().cluster()));
        for (RepoPath foreign : changes.foreign()) {
            findings.error(
                    "rendered-folders-hold-nothing-else",
                    Location.of(foreign.value()),
                    "platform did not render this file",
                    "move it out: everything in this folder is rendered");
        }
        List<RepoPath> scope = written.scope().apply(desired.platform());
        return findings.hasErrors() ? null : new Proposal(root, desired, written.files(), within(changes, scope));
    }

    private static Changes within(Changes changes, List<RepoPath> scope) {
        if (scope.isEmpty()) {
            return changes;
        }
        Predicate<RepoPath> inScope = path -> scope.stream().anyMatch(path::isBelow);
        return new Changes(
                kept(changes.created(), inScope),
                kept(changes.changed(), inScope),
                kept(changes.stale(), inScope),
                new TreeSet<>());
    }

    private static SortedSet<RepoPath> kept(SortedSet<RepoPath> paths, Predicate<RepoPath> inScope) {
        SortedSet<RepoPath> kept = new TreeSet<>(paths);
        kept.removeIf(inScope.negate());
        return kept;
    }

    /** What to write, and nothing that is there already. */
    public TreeUpdate update() {
        TreeUpdate rendered = changes.update(desired.rendered());
        return new TreeUpdate(rendered.writes().with(specs), rendered.deletes(), rendered.executable());
    }

    /** Every path that changes. */
    public SortedSet<RepoPath> paths() {
        return update().paths();
    }

    /** The change as a unified diff. */
    public List<String> diff() {
        return UpdateDiff.lines(root, update());
    }
}
