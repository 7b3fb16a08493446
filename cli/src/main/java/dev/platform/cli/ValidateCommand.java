package dev.platform.cli;

import dev.platform.app.Desired;
import dev.platform.app.RenderedObjects;
import dev.platform.app.Workspace;
import dev.platform.finding.Finding;
import dev.platform.finding.Findings;
import dev.platform.finding.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
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
        Findings findings = new Findings();
        Workspace workspace = Workspace.open(PlatformCommand.global(spec).folder(terminal), findings);
        Desired desired = Desired.of(workspace.inputs(), findings);
        if (desired != null) {
            RenderedObjects.check(desired.rendered(), findings);
        }
        report.data("ValidationReport", data(findings.sorted()), out -> {});
        ExitCode code = report.findings(findings);
        if (code == ExitCode.DONE) {
            report.say(summary(desired));
        }
        return code.code();
    }

    private static String summary(@Nullable Desired desired) {
        if (desired == null) {
            return "no errors";
        }
        return "no errors in " + Report.count(desired.platform().products().size(), "product") + " and "
                + Report.count(desired.rendered().files().size(), "rendered file");
    }

    private static Map<String, Object> data(List<Finding> findings) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("errors", Report.count(findings, Severity.ERROR));
        summary.put("warnings", Report.count(findings, Severity.WARNING));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("summary", summary);
        data.put("findings", findings.stream().map(ValidateCommand::data).toList());
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
