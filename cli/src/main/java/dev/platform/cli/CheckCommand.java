package dev.platform.cli;

import dev.platform.app.Drift;
import dev.platform.app.Inspection;
import dev.platform.app.RenderedDiff;
import dev.platform.model.ChangeSeverity;
import dev.platform.tree.Changes;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code platform check}. */
@Command(
        name = "check",
        description =
                "Asks in one pass all that CI asks: validate, render --check, verify-isolation and, with BASE, diff.",
        footer = {
            "",
            "Examples:",
            "  platform check",
            "  platform check origin/main",
            "  platform check origin/main --format markdown=comment.md --fail-on never"
        })
final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "BASE",
            description = "A revision that the files on disk are compared with. Default: none.")
    private @Nullable String base;

    @Mixin
    private DiffOutput output = new DiffOutput();

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Report report = PlatformCommand.report(spec, terminal);
        LocalDate today = LocalDate.now(terminal.clock());
        Inspection inspection =
                Inspection.of(PlatformCommand.global(spec).folder(terminal), base, today, report.steps());
        report.findings(inspection.findings());
        drift(inspection.drift(), report);
        RenderedDiff diff = inspection.diff();
        if (diff != null) {
            output.show(diff, report, terminal);
        } else {
            report.data("CheckReport", data(inspection), out -> {});
        }
        inspection.failed().forEach(part -> report.say("failed: " + part));
        boolean fails = diff != null && output.fails(diff);
        if (inspection.failed().isEmpty() && (diff == null || !diff.has(ChangeSeverity.DANGER))) {
            report.say("all is well");
        }
        return (fails || !inspection.failed().isEmpty() ? ExitCode.NO : ExitCode.DONE).code();
    }

    private static void drift(@Nullable Drift drift, Report report) {
        if (drift != null) {
            Changes changes = drift.changes();
            RenderCommand.list(changes.created(), "missing", report);
            RenderCommand.list(changes.changed(), "differs", report);
            RenderCommand.list(changes.stale(), "left over", report);
        }
    }

    private static Map<String, Object> data(Inspection inspection) {
        List<String> failed =
                inspection.failed().stream().map(Inspection.Part::toString).toList();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("failed", failed);
        data.put(
                "findings",
                inspection.findings().sorted().stream()
                        .map(ValidateCommand::data)
                        .toList());
        return data;
    }
}
