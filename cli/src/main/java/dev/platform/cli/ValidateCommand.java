package dev.platform.cli;

import dev.platform.app.Desired;
import dev.platform.app.HandEdits;
import dev.platform.app.RenderedObjects;
import dev.platform.app.Workspace;
import dev.platform.finding.Finding;
import dev.platform.finding.Findings;
import dev.platform.finding.Severity;
import dev.platform.model.PolicyMode;
import dev.platform.policy.Coverage;
import dev.platform.policy.Policies;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code platform validate}. */
@Command(
        name = "validate",
        description = "Checks every spec, every rule, and every object that is rendered; shows all mistakes at once.",
        footer = {"", "Examples:", "  platform validate", "  platform validate -o json"})
final class ValidateCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    ValidateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Report report = PlatformCommand.report(spec, terminal);
        boolean verbose = PlatformCommand.global(spec).isVerbose();
        Findings findings = new Findings();
        Policies policies = Policies.none();
        Workspace workspace = Workspace.open(PlatformCommand.global(spec).folder(terminal), findings);
        Desired desired = Desired.of(workspace.inputs(), findings);
        if (desired != null) {
            policies = Policies.of(desired.rendered());
            RenderedObjects.check(workspace, desired, policies, findings);
            HandEdits.find(workspace, desired, findings);
        }
        List<Coverage> coverage = verbose || report.isData() ? policies.coverage() : List.of();
        report.data("ValidationReport", data(findings.sorted(), coverage), out -> {});
        ExitCode code = report.findings(findings);
        if (code == ExitCode.DONE) {
            report.say(summary(desired));
        }
        if (verbose) {
            coverage.stream().flatMap(ValidateCommand::limits).forEach(report::say);
        }
        return code.code();
    }

    private static Stream<String> limits(Coverage coverage) {
        return coverage.limits().stream().map(limit -> "policy " + coverage.policy() + ": " + limit);
    }

    private static String summary(@Nullable Desired desired) {
        if (desired == null) {
            return "no errors";
        }
        return "no errors in " + Report.count(desired.platform().products().size(), "product") + " and "
                + Report.count(desired.rendered().files().size(), "rendered file");
    }

    private static Map<String, Object> data(List<Finding> findings, List<Coverage> coverage) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("errors", Report.count(findings, Severity.ERROR));
        summary.put("warnings", Report.count(findings, Severity.WARNING));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("summary", summary);
        data.put("findings", findings.stream().map(ValidateCommand::data).toList());
        data.put("policies", coverage.stream().map(ValidateCommand::data).toList());
        return data;
    }

    private static Map<String, Object> data(Coverage coverage) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", coverage.policy());
        data.put("mode", (coverage.denies() ? PolicyMode.DENY : PolicyMode.AUDIT).toString());
        data.put("evaluated", coverage.evaluated());
        data.put("limits", coverage.limits());
        return data;
    }

    static Map<String, Object> data(Finding finding) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("rule", finding.rule());
        data.put("severity", finding.severity().toString());
        data.put("file", finding.where().file());
        data.put("line", finding.where().line());
        data.put("column", finding.where().column());
        data.put("message", finding.message());
        data.put("hint", finding.hint());
        return data;
    }
}
