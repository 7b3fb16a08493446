package dev.platform.app;

import dev.platform.app.Wish.Written;
import dev.platform.diff.TreeDiff;
import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.model.Platform;
import dev.platform.plan.Layout;
import dev.platform.spec.SpecSet;
import dev.platform.spec.SpecSetReader;
import dev.platform.tree.Changes;
import dev.platform.tree.ExistingFiles;
import dev.platform.tree.FileTree;
import dev.platform.tree.Inputs;
import dev.platform.tree.RepoPath;
import dev.platform.tree.TreeComparison;
import dev.platform.tree.TreeUpdate;
import dev.platform.tree.TreeWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A change that was thought through to the last rendered file, and not written yet. */
public record Proposal(Path root, Desired desired, Written written, Changes changes) {
    /** What the wish comes to in the repository; null if something is wrong, which the findings say. */
    public static @Nullable Proposal of(Workspace workspace, Wish wish, Findings findings) {
        SpecSet specs = Desired.specs(workspace.inputs(), workspace.steps(), findings);
        if (findings.hasErrors()) {
            Desired.checked(specs, findings);
            return null;
        }
        Written written = wish.write(specs, workspace.inputs(), findings);
        if (written == null || findings.hasErrors()) {
            return null;
        }
        Desired desired = desired(workspace, specs, wish, written, findings);
        if (desired != null) {
            wish.judge(desired, findings);
        }
        Written news = new Written(
                unlike(written.files(), workspace.inputs()),
                ExistingFiles.read(workspace.root(), written.removed()).files().keySet(),
                written.scope());
        Proposal proposal = desired == null ? null : of(workspace, desired, news, findings);
        if (proposal != null) {
            new EarlierEdits(specs, workspace).warn(proposal.changes(), findings);
        }
        return proposal;
    }

    private static @Nullable Desired desired(
            Workspace workspace, SpecSet specs, Wish wish, Written written, Findings findings) {
        Inputs inputs = workspace.inputs().with(written.files()).without(written.removed());
        Findings found = new Findings();
        Set<RepoPath> changed = new TreeSet<>(written.files().files().keySet());
        changed.addAll(written.removed());
        SpecSet wished = SpecSetReader.reread(specs, inputs, changed, found);
        Desired desired = Desired.of(wished, inputs, workspace.steps(), found);
        new WishFindings(written.files(), workspace.inputs(), wish.words()).tell(found, findings);
        return desired;
    }

    /**
     * What it takes to render the repository as it is.
     *
     * @param scope the folders to look at; none for all
     */
    public static @Nullable Proposal render(
            Workspace workspace, Function<Platform, List<RepoPath>> scope, Findings findings) {
        Desired desired = findings.hasErrors() ? null : Desired.of(workspace.inputs(), workspace.steps(), findings);
        return desired == null ? null : of(workspace, desired, new Written(FileTree.empty(), scope), findings);
    }

    /** The files that differ from what is there. */
    private static FileTree unlike(FileTree files, Inputs inputs) {
        Map<RepoPath, String> changed = new TreeMap<>(files.files());
        changed.entrySet()
                .removeIf(file ->
                        Arrays.equals(file.getValue().getBytes(StandardCharsets.UTF_8), inputs.bytes(file.getKey())));
        return FileTree.of(changed);
    }

    private static @Nullable Proposal of(Workspace workspace, Desired desired, Written written, Findings findings) {
        Changes changes = compare(workspace, desired, findings);
        List<RepoPath> scope = written.scope().apply(desired.platform());
        new DisksAreKept(workspace.root(), desired.rendered()).check(changes.changed(), findings);
        return findings.hasErrors() ? null : new Proposal(workspace.root(), desired, written, within(changes, scope));
    }

    /** What differs from what is there; what is there and nobody rendered is a finding. */
    static Changes compare(Workspace workspace, Desired desired, Findings findings) {
        Changes changes = workspace
                .steps()
                .take(
                        "comparing",
                        () -> TreeComparison.compare(
                                workspace.root(),
                                desired.rendered(),
                                Layout.rendered(desired.platform().cluster())),
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
        return changes;
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
        return new TreeUpdate(rendered.writes().with(written.files()), rendered.deletes(), rendered.executable())
                .deleting(written.removed());
    }

    /** Writes it, all or nothing. */
    public void write(TreeWriter writer, Steps steps) {
        TreeUpdate update = update();
        int files = update.writes().files().size() + update.deletes().size();
        steps.<TreeUpdate>take(
                "writing " + files + " files",
                () -> {
                    writer.apply(update);
                    return update;
                },
                done -> "wrote " + files + " files");
    }

    /** Every path that changes. */
    public SortedSet<RepoPath> paths() {
        return update().paths();
    }

    /** What it does to what runs, object by object; for before it is written. */
    public TreeDiff effect() {
        TreeUpdate rendered = changes.update(desired.rendered());
        return TreeDiff.of(
                ExistingFiles.read(root, rendered.paths()),
                rendered.writes(),
                folders -> beside(folders, rendered.paths()));
    }

    /** What stays as it is. */
    private FileTree beside(Set<RepoPath> folders, Set<RepoPath> changed) {
        Map<RepoPath, String> files = new HashMap<>();
        desired.rendered().files().forEach((path, text) -> {
            if (!changed.contains(path) && folders.stream().anyMatch(path::isBelow)) {
                files.put(path, text);
            }
        });
        return FileTree.of(files);
    }

    /** The change as a unified diff. */
    public List<String> diff() {
        return UpdateDiff.lines(root, update());
    }
}
