package dev.platform.cli;

import dev.platform.app.FanOut;
import dev.platform.app.Proposal;
import dev.platform.app.RenderedObjects;
import dev.platform.app.Steps;
import dev.platform.app.Suggestion;
import dev.platform.app.Workspace;
import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.finding.Severity;
import dev.platform.model.Platform;
import dev.platform.plan.Layout;
import dev.platform.tree.Changes;
import dev.platform.tree.RepoPath;
import dev.platform.tree.TreeWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code platform render}. */
@Command(
        name = "render",
        description = "Renders every manifest from the specs, and writes what has changed.",
        footer = {
            "",
            "Examples:",
            "  platform render               write what has changed",
            "  platform render --validate    write nothing that the cluster would refuse",
            "  platform render --check       fail if something isn't rendered yet, as CI does",
            "  platform render --dry-run     show the difference"
        })
final class RenderCommand implements Callable<Integer> {
    /** How many templates are named. */
    private static final int WIDEST = 10;

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @ArgGroup
    private Mode mode = new Mode();

    @Option(names = "--product", paramLabel = "PRODUCT", description = "Only the files of one product.")
    private @Nullable String product;

    @Option(names = "--all", description = "Render every product, also those that are as the last run here left them.")
    private boolean all;

    @Option(names = "--validate", description = "Check every object too, as validate does, before anything is written.")
    private boolean validate;

    @Option(
            names = "--max-deletes",
            paramLabel = "N",
            description = "How many rendered files may go. Default: maxDeletes of platform.yaml.")
    private @Nullable Integer maxDeletes;

    RenderCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** What to do instead of writing. */
    static final class Mode {
        @Option(
                names = "--check",
                description = "Write nothing; exit with 1 if a file differs from what the specs say.")
        private boolean check;

        @Option(names = "--dry-run", description = "Write nothing; show the difference.")
        private boolean dryRun;
    }

    @Override
    public Integer call() {
        Report report = PlatformCommand.report(spec, terminal);
        Findings findings = new Findings();
        Path folder = PlatformCommand.global(spec).folder(terminal);
        Steps steps = report.steps();
        if (mode.check || mode.dryRun) {
            Proposal proposal = propose(Workspace.open(folder, steps, findings), findings);
            if (proposal == null) {
                return report.findings(findings).code();
            }
            proposal.tellHandEdits(mode.check ? Severity.ERROR : Severity.WARNING, findings);
            proposal.checkDeletes(maxDeletes, Severity.WARNING, findings);
            report.findings(findings);
            return show(proposal, report).code();
        }
        return write(folder, report, steps, findings).code();
    }

    private ExitCode write(Path folder, Report report, Steps steps, Findings findings) {
        try (TreeWriter writer = Workspace.writer(folder)) {
            Proposal proposal = propose(Workspace.open(folder, steps, findings), findings);
            if (proposal != null) {
                proposal.tellHandEdits(Severity.WARNING, findings);
                proposal.checkDeletes(maxDeletes, Severity.ERROR, findings);
            }
            ExitCode code = report.findings(findings);
            if (proposal == null || code != ExitCode.DONE) {
                report.say("nothing was written");
                return code;
            }
            proposal.write(writer, steps);
            print(proposal, report, "");
            return ExitCode.DONE;
        }
    }

    private @Nullable Proposal propose(Workspace workspace, Findings findings) {
        boolean anew = all || mode.check || validate;
        Proposal proposal = Proposal.render(workspace, platform -> scope(platform, findings), anew, findings);
        if (validate && proposal != null) {
            RenderedObjects.check(workspace, proposal.desired(), findings);
        }
        return findings.hasErrors() ? null : proposal;
    }

    private List<RepoPath> scope(Platform platform, Findings findings) {
        if (product == null) {
            return List.of();
        }
        if (!platform.summaries().containsKey(product)) {
            findings.error(
                    "product-is-known",
                    Location.of("products"),
                    "there is no product '" + product + "'",
                    Suggestion.of(product, platform.summaries().keySet()));
            return List.of();
        }
        return Layout.rendered(platform.cluster(), product);
    }

    private ExitCode show(Proposal proposal, Report report) {
        if (mode.dryRun) {
            report.diff(proposal.diff());
            print(proposal, report, "would be ");
            return ExitCode.DONE;
        }
        if (proposal.changes().isEmpty()) {
            print(proposal, report, "");
            return ExitCode.DONE;
        }
        list(proposal.changes().created(), "missing", report);
        list(proposal.changes().changed(), "differs", report);
        list(proposal.changes().stale(), "left over", report);
        print(proposal, report, "must be ");
        report.say("  hint: run 'platform render' and commit what it writes");
        return ExitCode.NO;
    }

    static void list(Set<RepoPath> paths, String what, Report report) {
        paths.forEach(path -> report.say(what + ": " + path));
    }

    private static void print(Proposal proposal, Report report, String how) {
        Changes changes = proposal.changes();
        int written = changes.created().size() + changes.changed().size();
        long all = proposal.count();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("files", all);
        data.put("created", names(changes.created()));
        data.put("changed", names(changes.changed()));
        data.put("removed", names(changes.stale()));
        data.put("fanOut", proposal.fanOut().stream().map(RenderCommand::data).toList());
        report.data("RenderReport", data, out -> {});
        fanOut(proposal.fanOut(), report);
        report.say(
                changes.isEmpty()
                        ? Report.count(all, "file") + ", all up to date"
                        : Report.count(all, "file") + ": " + written + " " + how + "written, "
                                + changes.stale().size() + " " + how + "removed");
    }

    /** What one template changes in many products, so that nobody has to read all of it. */
    private static void fanOut(List<FanOut> all, Report report) {
        all.stream()
                .limit(WIDEST)
                .forEach(each -> report.say("  " + Report.count(each.files(), "file") + " of " + each.products()
                        + " products by " + each.drawnBy()));
        if (all.size() > WIDEST) {
            report.say("  and files by " + (all.size() - WIDEST) + " more templates");
        }
        if (!all.isEmpty()) {
            report.say("  what is alike in them shows: platform diff HEAD");
        }
    }

    private static Map<String, Object> data(FanOut each) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("drawnBy", each.drawnBy());
        data.put("files", each.files());
        data.put("products", each.products());
        return data;
    }

    private static List<String> names(Set<RepoPath> paths) {
        return paths.stream().map(RepoPath::value).toList();
    }
}
