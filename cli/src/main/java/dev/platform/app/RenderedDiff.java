package dev.platform.app;

import dev.platform.diff.Causes;
import dev.platform.diff.ChangeGroup;
import dev.platform.diff.Danger;
import dev.platform.diff.ObjectChange;
import dev.platform.diff.TreeDiff;
import dev.platform.model.ChangeSeverity;
import dev.platform.model.DiffSettings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The difference of what is rendered, as a pull request shows it: from where both part, to the one that is looked at.
 *
 * @param head its revision is empty for the files on disk
 * @param causes where people changed what made the difference
 * @param approvers one of each set has to approve the pull request; none if nobody is named
 * @param approvals which dangers are known and wanted
 * @param settings what the base says of differences: a pull request can't excuse itself
 */
public record RenderedDiff(
        Side base,
        Side head,
        TreeDiff diff,
        Causes causes,
        List<Set<String>> approvers,
        Approvals approvals,
        DiffSettings settings) {
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
        try (DiffSource source = DiffSource.open(folder, base, head, steps)) {
            return source.judge(null, today, steps);
        }
    }

    /** Whether a danger is as bad as that, or worse, and nobody has approved it. */
    public boolean has(ChangeSeverity atLeast) {
        return diff.dangers().stream()
                .anyMatch(danger -> danger.severity().compareTo(atLeast) >= 0 && approvals.of(danger) == null);
    }

    /** How many dangers are exactly that bad, those that are approved left out. */
    public long count(ChangeSeverity severity) {
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
    public RenderedDiff only(Predicate<ObjectChange> wanted, ChangeSeverity atLeast) {
        return new RenderedDiff(base, head, diff.only(wanted, atLeast), causes, approvers, approvals, settings);
    }

    /** The changes of nothing but fields that are said to be cosmetic. */
    public List<ObjectChange> cosmetic() {
        return diff.changes().stream().filter(this::isCosmetic).toList();
    }

    /** The other changes, those of a kind as one. */
    public List<ChangeGroup> groups() {
        return ChangeGroup.of(
                diff.changes().stream().filter(change -> !isCosmetic(change)).toList());
    }

    public boolean isCosmetic(ObjectChange change) {
        return !settings.cosmetic().isEmpty()
                && change.kind() == ObjectChange.Kind.CHANGED
                && change.edits().stream().allMatch(edit -> settings.isCosmetic(edit.path()));
    }

    /** What is looked at, in words. */
    public String headName() {
        return head.revision().isEmpty() ? "the files here" : head.revision();
    }
}
