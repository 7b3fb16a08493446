package dev.platform.app;

import dev.platform.app.Wish.Written;
import dev.platform.diff.TreeDiff;
import dev.platform.finding.Findings;
import dev.platform.finding.Severity;
import dev.platform.model.Platform;
import dev.platform.plan.Layout;
import dev.platform.tree.Changes;
import dev.platform.tree.ExistingFiles;
import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import dev.platform.tree.TreeReader;
import dev.platform.tree.TreeUpdate;
import dev.platform.tree.TreeWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A change that was thought through to the last rendered file, and not written yet.
 *
 * @param warned products of which something was said
 */
public record Proposal(Drift drift, Written written, LastRun last, Set<String> warned) {
    /** What the wish comes to in the repository; null if something is wrong, which the findings say. */
    public static @Nullable Proposal of(Workspace workspace, Wish wish, Findings findings) {
        return new Proposer(workspace, findings).propose(wish);
    }

    /**
     * What it takes to render the repository as it is.
     *
     * @param scope the folders to look at; none for all
     * @param anew whether products are rendered that are known to be right, too
     */
    public static @Nullable Proposal render(
            Workspace workspace, Function<Platform, List<RepoPath>> scope, boolean anew, Findings findings) {
        return findings.hasErrors() ? null : new Proposer(workspace, findings).render(scope, anew);
    }

    /** Says which of the files that it would write were edited by hand, and answers them. */
    public Set<RepoPath> tellHandEdits(Severity severity, Findings findings) {
        HandEdits edits = HandEdits.of(drift);
        edits.tell(severity, findings);
        return edits.paths();
    }

    /**
     * Says so if it deletes more rendered files than were meant.
     *
     * @param allowed null for what the settings allow
     */
    public void checkDeletes(@Nullable Integer allowed, Severity severity, Findings findings) {
        if (allowed == null) {
            new Deletions(unasked()).check(desired().platform().maxDeletes(), severity, findings);
        } else {
            new Deletions(changes().stale()).check(allowed, severity, findings);
        }
    }

    /** The files that go and are not of a product whose specs the wish itself changes: what it says is meant. */
    private Set<RepoPath> unasked() {
        List<RepoPath> asked = written.products().stream()
                .flatMap(product -> Layout.rendered(desired().platform().cluster(), product).stream())
                .toList();
        Set<RepoPath> unasked = new TreeSet<>(changes().stale());
        unasked.removeIf(path -> asked.stream().anyMatch(path::isAtOrBelow));
        return unasked;
    }

    /** What changes in several products at once. */
    public List<FanOut> fanOut() {
        return FanOut.of(drift);
    }

    public Path root() {
        return drift.root();
    }

    public Desired desired() {
        return drift.desired();
    }

    /** How many rendered files there are, those of products that weren't looked at among them. */
    public long count() {
        return drift.files().files().size() + desired().settled().files();
    }

    /** How the rendered files change. */
    public Changes changes() {
        return drift.changes();
    }

    /** What to write, and nothing that is there already. */
    public TreeUpdate update() {
        TreeUpdate rendered = changes().update(drift.files());
        return new TreeUpdate(rendered.writes().with(written.files()), rendered.deletes(), written.executable())
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
                    last.remember(drift, warned, Instant.now());
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
        TreeUpdate rendered = changes().update(drift.files());
        return TreeDiff.of(
                ExistingFiles.read(root(), rendered.paths()),
                rendered.writes(),
                folders -> beside(folders, rendered.paths()));
    }

    /** What stays as it is. What isn't rendered again is on disk. */
    private FileTree beside(Set<RepoPath> folders, Set<RepoPath> changed) {
        Map<RepoPath, String> files = new HashMap<>();
        folders.forEach(folder -> TreeReader.read(root(), folder, new Findings())
                .files()
                .forEach((path, bytes) -> files.put(path, new String(bytes, StandardCharsets.UTF_8))));
        files.keySet().removeAll(changed);
        return FileTree.of(files);
    }

    /** The change as a unified diff. */
    public List<String> diff() {
        return UpdateDiff.lines(root(), update());
    }
}
