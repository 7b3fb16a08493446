package dev.platform.cli;

import dev.platform.app.Approvals;
import dev.platform.app.RenderedDiff;
import dev.platform.diff.Danger;
import dev.platform.finding.Findings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code platform diff approve}. */
@Command(
        name = "approve",
        description = "Writes down in clusters/approvals.yaml that a danger is known and wanted.",
        footer = {
            "",
            "That file belongs to the platform team, so the pull request needs its review.",
            "",
            "Examples:",
            "  platform diff approve 7c1d09aa01bc --reason \"the data is in the database now\"",
            "  platform diff approve R-AVL-06 --base origin/main --reason \"measured last week\""
        })
final class DiffApproveCommand implements Callable<Integer> {
    private static final int LONGEST = 90;

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FINGERPRINT|RULE",
            description = "What platform diff shows; by a rule all that it found.")
    private List<String> words = List.of();

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why it is wanted.")
    private String reason = "";

    @Option(names = "--days", paramLabel = "N", description = "How long it counts, at most 90 days. Default: 14.")
    private int days = 14;

    @Option(names = "--base", paramLabel = "BASE", description = "What is compared with. Default: HEAD.")
    private String base = "HEAD";

    DiffApproveCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (days < 1 || days > LONGEST) {
            throw new ParameterException(spec.commandLine(), "--days is a number from 1 to " + LONGEST);
        }
        if (reason.isBlank()) {
            throw new ParameterException(spec.commandLine(), "--reason says nothing");
        }
        Report report = PlatformCommand.report(spec, terminal);
        Path folder = PlatformCommand.global(spec).folder(terminal);
        LocalDate today = LocalDate.now(terminal.clock());
        LocalDate until = today.plusDays(days);
        Findings findings = new Findings();
        RenderedDiff diff = RenderedDiff.of(folder, base, null, today, report.steps());
        List<Danger> approved = Approvals.approve(folder, diff, words, reason, until, findings);
        if (approved == null) {
            return report.findings(findings).code();
        }
        report.data("ApprovalReport", data(approved, until), out -> {});
        report.say(Report.count(approved.size(), "finding") + " approved until " + until);
        report.say("next: commit clusters/approvals.yaml; the platform team reviews it");
        return ExitCode.DONE.code();
    }

    private static Map<String, Object> data(List<Danger> approved, LocalDate until) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(
                "approved",
                approved.stream().map(danger -> danger.fingerprint().value()).toList());
        data.put("until", until.toString());
        return data;
    }
}
