package dev.platform.app;

import dev.platform.diff.Danger;
import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.git.GitRepository;
import dev.platform.model.Fingerprint;
import dev.platform.render.Renderer;
import dev.platform.spec.ApprovalsSpec;
import dev.platform.spec.ApprovalsSpec.ApprovalSpec;
import dev.platform.spec.SpecKind;
import dev.platform.spec.SpecSet.Written;
import dev.platform.spec.SpecSetReader;
import dev.platform.tree.ExistingFiles;
import dev.platform.tree.FileTree;
import dev.platform.tree.Inputs;
import dev.platform.tree.RepoPath;
import dev.platform.tree.TreeUpdate;
import dev.platform.tree.TreeWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The dangers that somebody knows of and wants, for a time.
 *
 * @param today the day that it is
 */
public record Approvals(SortedMap<Fingerprint, ApprovalSpec> all, LocalDate today) {
    static final RepoPath FILE = RepoPath.of(SpecKind.APPROVALS.file());

    static Approvals in(GitRepository git, String revision, LocalDate today) {
        return of(git.readTree(revision, Set.of(FILE), path -> true), today);
    }

    static Approvals onDisk(Path root, LocalDate today) {
        return of(ExistingFiles.read(root, Set.of(FILE)), today);
    }

    /** Of a file with mistakes nothing counts; `platform validate` says what is wrong with it. */
    private static Approvals of(FileTree files, LocalDate today) {
        Written<ApprovalsSpec> written = SpecSetReader.approvals(Inputs.of(files), new Findings());
        return new Approvals(
                written == null ? new TreeMap<>() : new TreeMap<>(written.spec().findings()), today);
    }

    /** Null if nobody approved it, or the time is over. */
    public @Nullable ApprovalSpec of(Danger danger) {
        ApprovalSpec approval = all.get(danger.fingerprint());
        return approval == null || approval.until().isBefore(today) ? null : approval;
    }

    /** These with one more; those whose time is over are left out. */
    private Approvals with(Danger danger, String reason, LocalDate until) {
        SortedMap<Fingerprint, ApprovalSpec> more = new TreeMap<>(all);
        more.values().removeIf(approval -> approval.until().isBefore(today));
        more.put(
                danger.fingerprint(),
                new ApprovalSpec(danger.rule(), danger.change().key().toString(), reason, until));
        return new Approvals(more, today);
    }

    /**
     * Writes down that dangers are known and wanted.
     *
     * @param words fingerprints, or ids of rules for all that they found
     * @return what is approved by it; null if a word names nothing, which the findings say
     */
    public static @Nullable List<Danger> approve(
            Path folder, RenderedDiff diff, List<String> words, String reason, LocalDate until, Findings findings) {
        List<Danger> dangers = diff.diff().dangers();
        List<Danger> named = dangers.stream()
                .filter(danger -> words.stream().anyMatch(word -> isNamed(danger, word)))
                .toList();
        words.stream()
                .filter(word -> named.stream().noneMatch(danger -> isNamed(danger, word)))
                .forEach(word -> findings.error(
                        "approval-has-a-finding",
                        Location.of(FILE.value()),
                        "this difference has no finding '" + word + "'",
                        Suggestion.of(
                                word,
                                dangers.stream()
                                        .map(danger -> danger.fingerprint().value())
                                        .toList())));
        if (findings.hasErrors()) {
            return null;
        }
        try (TreeWriter writer = Workspace.writer(folder)) {
            Inputs inputs = Workspace.open(folder, findings).inputs();
            Approvals more = diff.approvals();
            for (Danger danger : named) {
                more = more.with(danger, reason, until);
            }
            writer.apply(TreeUpdate.of(more.file(inputs)));
        }
        return named;
    }

    private static boolean isNamed(Danger danger, String word) {
        return danger.rule().equals(word) || danger.fingerprint().value().equals(word);
    }

    private FileTree file(Inputs inputs) {
        List<ApprovalView> views = all.entrySet().stream()
                .map(entry -> new ApprovalView(
                        entry.getKey().value(),
                        entry.getValue().rule(),
                        entry.getValue().object(),
                        entry.getValue().reason(),
                        entry.getValue().until().toString()))
                .toList();
        return FileTree.of(Map.of(FILE, Renderer.draw("scaffold/approvals.yaml", new View(views), inputs)));
    }

    /** What the template sees. */
    record View(List<ApprovalView> findings) {}

    /** One of them. */
    record ApprovalView(String fingerprint, String rule, String object, String reason, String until) {}
}
