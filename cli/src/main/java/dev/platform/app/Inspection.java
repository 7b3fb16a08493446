package dev.platform.app;

import dev.platform.finding.Findings;
import dev.platform.finding.Severity;
import dev.platform.policy.Policies;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that is asked of a change before it is merged. Specs are read once, and each rendered object is parsed once, for the
 * schemas, the policies and the difference alike. Isolation reads the files by itself, so that it trusts nothing of it.
 *
 * @param failed what isn't as it should be
 * @param drift what would be rendered; null if specs are wrong
 * @param diff null if it wasn't asked for
 */
public record Inspection(
        Set<Part> failed,
        Findings findings,
        @Nullable Drift drift,
        @Nullable RenderedDiff diff) {
    /** What is asked, by the command that asks it alone. */
    public enum Part {
        VALIDATE("validate"),
        RENDER("render --check"),
        ISOLATION("verify-isolation");

        private final String command;

        Part(String command) {
            this.command = command;
        }

        @Override
        public String toString() {
            return command;
        }
    }

    /**
     * Asks everything of the files that are here.
     *
     * @param base what they are compared with; null for nothing
     * @param today the day that approvals are held against
     */
    public static Inspection of(Path folder, @Nullable String base, LocalDate today, Steps steps) {
        Findings findings = new Findings();
        if (base == null) {
            return of(Workspace.open(folder, steps, findings), null, today, findings);
        }
        try (DiffSource source = DiffSource.open(folder, base, null, steps)) {
            return of(Workspace.open(folder, steps, findings), source, today, findings);
        }
    }

    private static Inspection of(Workspace workspace, @Nullable DiffSource source, LocalDate today, Findings findings) {
        Set<Part> failed = EnumSet.noneOf(Part.class);
        Desired desired = Desired.of(workspace.inputs(), workspace.steps(), findings);
        ParsedObjects parsed = null;
        Drift drift = null;
        if (desired != null) {
            parsed = new ParsedObjects(desired.rendered(), source == null ? Set.of() : source.units());
            RenderedObjects.check(workspace, desired, Policies.of(desired.rendered()), List.of(parsed), findings);
            note(failed, Part.VALIDATE, findings.hasErrors());
            drift = Drift.of(workspace, desired, findings);
            HandEdits.of(drift).tell(Severity.ERROR, findings);
            note(failed, Part.RENDER, !drift.changes().isEmpty());
        }
        note(failed, Part.VALIDATE, desired == null);
        note(failed, Part.ISOLATION, !isIsolated(workspace, desired, findings));
        RenderedDiff diff = source == null ? null : source.judge(parsed, today, workspace.steps());
        return new Inspection(failed, findings, drift, diff);
    }

    private static void note(Set<Part> failed, Part part, boolean isFailed) {
        if (isFailed) {
            failed.add(part);
        }
    }

    private static boolean isIsolated(Workspace workspace, @Nullable Desired desired, Findings findings) {
        Findings found = new Findings();
        IsolationReport.of(workspace, desired == null ? null : desired.platform(), found);
        found.sorted().forEach(findings::add);
        return !found.hasErrors();
    }
}
