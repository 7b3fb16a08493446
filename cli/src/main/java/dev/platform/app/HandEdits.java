package dev.platform.app;

import dev.platform.finding.Finding;
import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.finding.Severity;
import dev.platform.model.Cluster;
import dev.platform.plan.Layout;
import dev.platform.plan.Plan.PlannedFile;
import dev.platform.render.Lock;
import dev.platform.render.Lock.Entry;
import dev.platform.tree.Digest;
import dev.platform.tree.ExistingFiles;
import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rendered files that somebody changed: they are not as their lock has them. The others that differ are only old. */
public record HandEdits(List<HandEdit> all) {
    /**
     * One of them.
     *
     * @param line the first that differs; 0 if that can't be told
     * @param gone whether the whole file was removed
     */
    public record HandEdit(RepoPath path, int line, boolean gone, Entry entry) {}

    /** Reports each of them as an error. */
    public static void find(Workspace workspace, Desired desired, Findings findings) {
        of(Drift.of(workspace, desired, new Findings())).tell(Severity.ERROR, findings);
    }

    /** Those among the files that differ. */
    static HandEdits of(Drift drift) {
        List<PlannedFile> planned =
                drift.desired().plan().only(drift.changes().writes()).files();
        FileTree there = ExistingFiles.read(drift.root(), drift.changes().changed());
        Map<String, Lock> locks = locks(drift, planned);
        List<HandEdit> edits = planned.parallelStream()
                .map(file -> edit(file.path(), Objects.requireNonNull(locks.get(file.product())), there, drift))
                .filter(Objects::nonNull)
                .toList();
        return new HandEdits(edits);
    }

    /** What was rendered last of each product that the files are of. */
    private static Map<String, Lock> locks(Drift drift, List<PlannedFile> files) {
        Cluster cluster = drift.desired().platform().cluster();
        Map<String, RepoPath> paths = new HashMap<>();
        files.forEach(file -> paths.computeIfAbsent(file.product(), product -> Layout.lock(cluster, product)));
        FileTree there = ExistingFiles.read(drift.root(), paths.values());
        Map<String, Lock> locks = new HashMap<>();
        paths.forEach(
                (product, path) -> locks.put(product, Lock.read(there.files().getOrDefault(path, ""))));
        return locks;
    }

    private static @Nullable HandEdit edit(RepoPath path, Lock lock, FileTree onDisk, Drift drift) {
        Entry entry = lock.entries().get(path);
        String there = entry == null ? null : onDisk.text(path);
        if (entry == null || (there != null && Digest.of(there).equals(entry.hash()))) {
            return null;
        }
        String planned = Objects.requireNonNull(drift.files().text(path));
        int line = there != null && Digest.of(planned).equals(entry.hash()) ? line(there, planned) : 0;
        return new HandEdit(path, line, there == null, entry);
    }

    /** The first that is another one, or is one too many or too few. */
    private static int line(String there, String planned) {
        List<String> one = there.lines().toList();
        List<String> other = planned.lines().toList();
        int line = 0;
        while (line < Math.min(one.size(), other.size()) && one.get(line).equals(other.get(line))) {
            line++;
        }
        return Math.max(1, Math.min(line + 1, other.size()));
    }

    public Set<RepoPath> paths() {
        return all.stream().map(HandEdit::path).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Says of each where it belongs. */
    void tell(Severity severity, Findings findings) {
        all.forEach(edit -> findings.add(finding(edit, severity)));
    }

    private static Finding finding(HandEdit edit, Severity severity) {
        String file = edit.path().value();
        return new Finding(
                severity,
                "rendered-files-are-kept",
                edit.line() == 0 ? Location.of(file) : new Location(file, edit.line(), 1),
                "this rendered file was " + (edit.gone() ? "removed" : "edited") + " by hand",
                hint(edit) + (severity == Severity.ERROR ? ", 'platform render' puts it back" : "; it is put back"));
    }

    private static String hint(HandEdit edit) {
        String cause = edit.entry().cause();
        String drawnBy = edit.entry().drawnBy();
        String place = cause.equals(drawnBy) ? cause : cause + ", or " + drawnBy + " for all";
        return "change " + place + "; 'platform explain " + edit.path() + (edit.line() == 0 ? "" : " " + edit.line())
                + "' says what it follows from";
    }
}
