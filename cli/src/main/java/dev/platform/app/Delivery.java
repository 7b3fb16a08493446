package dev.platform.app;

import dev.platform.finding.Findings;
import dev.platform.finding.PlatformException;
import dev.platform.finding.Severity;
import dev.platform.git.CommitRequest;
import dev.platform.git.GitRepository;
import dev.platform.git.PushResult;
import dev.platform.tree.TreeWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Carries a wish out: from its files to what is rendered from them, to a commit, to the remote. */
public final class Delivery {
    /** How often a change is made anew when others push at the same time. */
    private static final int ATTEMPTS = 10;

    private final Path folder;
    private final Wish wish;
    private final Mode mode;
    private final Steps steps;
    private final Findings findings;

    public Delivery(Path folder, Wish wish, Mode mode, Steps steps, Findings findings) {
        this.folder = folder;
        this.wish = wish;
        this.mode = mode;
        this.steps = steps;
        this.findings = findings;
    }

    /**
     * How far a wish is carried out.
     *
     * @param commit null to leave the files uncommitted
     * @param maxDeletes how many rendered files may go; null for what the settings allow
     */
    public record Mode(
            boolean dryRun,
            @Nullable Commit commit,
            @Nullable Integer maxDeletes) {
        public Mode(boolean dryRun, @Nullable Commit commit) {
            this(dryRun, commit, null);
        }
    }

    /**
     * What to commit, and where to.
     *
     * @param message null for the wish's own
     * @param branch made for the commit; null for the current one
     */
    public record Commit(@Nullable String message, @Nullable String branch, boolean push) {}

    /**
     * What was done.
     *
     * @param commit the id of the commit; null if there is none
     */
    public record Outcome(Proposal proposal, @Nullable String commit, boolean pushed) {}

    /** Null if something is wrong, which the findings say; then nothing was written. */
    public @Nullable Outcome run() {
        if (mode.dryRun()) {
            Proposal proposal = propose();
            return proposal == null ? null : new Outcome(proposal, null, false);
        }
        try (TreeWriter writer = Workspace.writer(folder)) {
            Proposal proposal = propose();
            if (proposal == null) {
                return null;
            }
            if (mode.commit() == null) {
                proposal.write(writer, steps);
                return new Outcome(proposal, null, false);
            }
            return commit(proposal, mode.commit(), writer);
        }
    }

    private @Nullable Proposal propose() {
        Proposal proposal = Proposal.of(Workspace.open(folder, steps, findings), wish, findings);
        if (proposal != null) {
            proposal.checkDeletes(mode.maxDeletes(), mode.dryRun() ? Severity.WARNING : Severity.ERROR, findings);
        }
        return findings.hasErrors() ? null : proposal;
    }

    private @Nullable Outcome commit(Proposal proposal, Commit commit, TreeWriter writer) {
        try (GitRepository git = GitRepository.open(proposal.root())) {
            Outcome outcome = commit(proposal, commit, git, writer);
            return commit.push() ? push(outcome, commit, git, writer) : outcome;
        }
    }

    private Outcome commit(Proposal proposal, Commit commit, GitRepository git, TreeWriter writer) {
        CommitRequest request = new CommitRequest(
                proposal.paths(), commit.message() == null ? wish.message() : commit.message(), commit.branch());
        git.check(request);
        git.refuseDirty(request.paths());
        if (commit.push()) {
            git.checkPush(request);
        }
        proposal.write(writer, steps);
        Optional<String> id =
                steps.lend(() -> git.commit(request), made -> made.isEmpty() ? "nothing to commit" : "committed");
        return new Outcome(proposal, id.orElse(null), false);
    }

    /**
     * Others may push at the same time. Ours is made anew on top of theirs then, also where no line is in conflict:
     * what is rendered may follow from what they changed, and together the two may break a rule.
     */
    private @Nullable Outcome push(Outcome first, Commit commit, GitRepository git, TreeWriter writer) {
        Commit again = new Commit(commit.message(), null, true);
        Outcome outcome = first;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            PushResult result =
                    steps.lend(git::push, pushed -> pushed == PushResult.BEHIND ? "others pushed before" : "pushed");
            if (result != PushResult.BEHIND) {
                return new Outcome(outcome.proposal(), outcome.commit(), true);
            }
            git.rebase(outcome.commit() == null ? Set.of() : Set.of(outcome.commit()));
            Proposal proposal = propose();
            if (proposal == null) {
                return null;
            }
            outcome = commit(proposal, again, git, writer);
        }
        throw new PlatformException(
                "others pushed to the branch again and again while the change was made",
                "the change is committed here: run 'git pull --rebase' and 'git push' when it is quieter");
    }
}
