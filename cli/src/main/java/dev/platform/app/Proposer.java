package dev.platform.app;

import dev.platform.app.LastRun.Settled;
import dev.platform.app.Wish.Written;
import dev.platform.finding.Findings;
import dev.platform.finding.Severity;
import dev.platform.model.Platform;
import dev.platform.plan.Layout;
import dev.platform.spec.SpecSet;
import dev.platform.spec.SpecSetReader;
import dev.platform.tree.ExistingFiles;
import dev.platform.tree.FileTree;
import dev.platform.tree.Inputs;
import dev.platform.tree.RepoPath;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Thinks a change through to the last rendered file. What is wrong is a finding, and then there is no proposal. */
record Proposer(Workspace workspace, Findings findings) {
    @Nullable
    Proposal propose(Wish wish) {
        SpecSet specs = specs(wish);
        if (findings.hasErrors()) {
            Desired.checked(specs, findings);
            return null;
        }
        Written written = wish.write(specs, workspace.inputs(), findings);
        return written == null || findings.hasErrors() ? null : propose(wish, specs, written);
    }

    /** A wish that mends what can't be read is asked in spite of it. */
    private SpecSet specs(Wish wish) {
        Findings found = wish.mends() ? new Findings() : findings;
        return Desired.specs(workspace.inputs(), workspace.steps(), found);
    }

    private @Nullable Proposal propose(Wish wish, SpecSet specs, Written written) {
        Inputs inputs = workspace.inputs().with(written.files()).without(written.removed());
        LastRun last = LastRun.of(workspace.root(), inputs);
        Findings found = new Findings();
        Desired desired = desired(reread(wish, specs, written, inputs, found), inputs, last, found);
        new WishFindings(written.files(), workspace.inputs(), wish.words()).tell(found, findings);
        if (desired == null) {
            return null;
        }
        wish.judge(desired, findings);
        Proposal proposal = propose(desired, news(written), last);
        if (proposal != null) {
            Set<RepoPath> byHand = proposal.tellHandEdits(Severity.WARNING, findings);
            new EarlierEdits(specs, workspace, byHand).warn(proposal.drift(), findings);
        }
        return proposal;
    }

    private static SpecSet reread(Wish wish, SpecSet specs, Written written, Inputs inputs, Findings found) {
        Set<RepoPath> changed = new TreeSet<>(written.files().files().keySet());
        changed.addAll(written.removed());
        return wish.mends() ? SpecSetReader.read(inputs, found) : SpecSetReader.reread(specs, inputs, changed, found);
    }

    /** Without the files that are there already, and those to remove that are not. */
    private Written news(Written written) {
        Map<RepoPath, String> changed = new TreeMap<>(written.files().files());
        changed.entrySet()
                .removeIf(file -> Arrays.equals(
                        file.getValue().getBytes(StandardCharsets.UTF_8),
                        workspace.inputs().bytes(file.getKey())));
        Set<RepoPath> removed =
                ExistingFiles.read(workspace.root(), written.removed()).files().keySet();
        return new Written(FileTree.of(changed), removed, written.executable(), written.scope());
    }

    /** @param anew whether products are rendered that are known to be right, too */
    @Nullable
    Proposal render(Function<Platform, List<RepoPath>> scope, boolean anew) {
        Inputs inputs = workspace.inputs();
        LastRun last = anew ? LastRun.forgotten(workspace.root(), inputs) : LastRun.of(workspace.root(), inputs);
        ChangedProducts some = anew ? null : changed(last);
        Desired desired = some == null
                ? desired(Desired.specs(inputs, workspace.steps(), findings), inputs, last, findings)
                : Desired.of(some.platform(), inputs, some.settled(), workspace.steps(), findings);
        return desired == null ? null : propose(desired, new Written(FileTree.empty(), scope), last);
    }

    private @Nullable ChangedProducts changed(LastRun last) {
        return workspace
                .steps()
                .<@Nullable ChangedProducts>take(
                        "looking for changes",
                        () -> ChangedProducts.read(workspace.inputs(), last, findings),
                        some -> some == null ? "found that all products have to be read" : asTheyWere(some.settled()));
    }

    private @Nullable Desired desired(SpecSet specs, Inputs inputs, LastRun last, Findings found) {
        return Desired.of(
                specs,
                inputs,
                platform -> workspace
                        .steps()
                        .take("looking for changes", () -> last.settled(platform.cluster()), Proposer::asTheyWere),
                workspace.steps(),
                found);
    }

    private static String asTheyWere(Settled settled) {
        return "found " + settled.products().size() + " products as they were";
    }

    private @Nullable Proposal propose(Desired desired, Written written, LastRun last) {
        Drift drift = Drift.of(workspace, desired, findings);
        List<RepoPath> scope = written.scope().apply(desired.platform());
        new DisksAreKept(workspace.root(), desired.rendered())
                .check(drift.changes().changed(), findings);
        return findings.hasErrors() ? null : new Proposal(drift.within(scope), written, last, warned());
    }

    /** The products of which something was said. */
    private Set<String> warned() {
        return findings.sorted().stream()
                .map(finding -> Layout.productOf(finding.where().file()))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }
}
