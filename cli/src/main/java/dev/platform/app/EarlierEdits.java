package dev.platform.app;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.model.Platform;
import dev.platform.plan.Plan;
import dev.platform.plan.Plan.PlannedFile;
import dev.platform.plan.Planner;
import dev.platform.render.Renderer;
import dev.platform.spec.SpecSet;
import dev.platform.tree.ExistingFiles;
import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What was edited and not rendered before a wish came. It comes along with the wish where both change the same file, so
 * that no service is rendered by halves.
 *
 * @param specs as they are without the wish
 * @param byHand rendered files that somebody edited, of which another finding tells
 */
record EarlierEdits(SpecSet specs, Workspace workspace, Set<RepoPath> byHand) {
    /** As many names as fit into a message. */
    private static final int MOST = 4;

    /** Says which of the changes are not the wish's own. */
    void warn(Drift drift, Findings findings) {
        Set<RepoPath> paths = drift.changes().writes();
        paths.removeAll(byHand);
        Plan plan =
                paths.isEmpty() ? new Plan(List.of()) : plan(drift.products()).only(paths);
        FileTree there = ExistingFiles.read(workspace.root(), paths);
        FileTree before = Renderer.render(plan, workspace.inputs(), new Findings());
        SortedMap<String, Set<String>> late = new TreeMap<>();
        for (PlannedFile file : plan.files()) {
            if (!Objects.equals(before.text(file.path()), there.text(file.path()))) {
                late.computeIfAbsent(file.cause().file(), cause -> new TreeSet<>())
                        .add(file.path().value());
            }
        }
        late.forEach(
                (cause, files) -> findings.warning(
                        "edits-are-rendered",
                        Location.of(cause),
                        "what follows from this file was not rendered before and comes along: " + few(files),
                        "look at it with --dry-run; run 'platform render' and commit that first, so that the edit is rendered as a whole"));
    }

    /** No files if something was wrong before: then the wish mends it, and all of it is its own. */
    private Plan plan(Set<String> products) {
        Findings before = new Findings();
        Platform platform = Desired.checked(specs, before);
        if (platform == null || before.hasErrors()) {
            return new Plan(List.of());
        }
        return Planner.plan(
                platform,
                products.stream()
                        .filter(name -> platform.products().containsKey(name))
                        .toList());
    }

    private static String few(Set<String> files) {
        String first = files.stream().limit(MOST).collect(Collectors.joining(", "));
        return files.size() <= MOST ? first : first + " and " + (files.size() - MOST) + " more";
    }
}
