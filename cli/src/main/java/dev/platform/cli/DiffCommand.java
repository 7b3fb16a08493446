package dev.platform.cli;

import dev.platform.app.FolderDiff;
import dev.platform.app.RenderedDiff;
import dev.platform.finding.Findings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code platform diff}. */
@Command(
        name = "diff",
        description = {
            "Shows what a change does to what runs: object by object, what is dangerous",
            "first. It needs no cluster."
        },
        footer = {
            "",
            "BASE is where the two parted, as in a pull request. Order and spelling that",
            "say nothing to Kubernetes are no difference.",
            "",
            "Examples:",
            "  platform diff",
            "  platform diff origin/main --fail-on warn",
            "  platform diff origin/main --format markdown=comment.md --format html=diff.html",
            "  platform diff v1.4 v1.5 -o json",
            "  platform diff --rendered ../before ../after"
        },
        subcommands = DiffApproveCommand.class)
final class DiffCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "BASE", description = "A revision. Default: HEAD.")
    private String base = "HEAD";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "HEAD",
            description = "The revision to look at. Default: the files on disk.")
    private @Nullable String head;

    @Option(names = "--rendered", description = "BASE and HEAD are two folders of rendered files; Git isn't asked.")
    private boolean rendered;

    @Mixin
    private DiffOutput output = new DiffOutput();

    DiffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Report report = PlatformCommand.report(spec, terminal);
        LocalDate today = LocalDate.now(terminal.clock());
        Findings findings = new Findings();
        RenderedDiff diff = rendered
                ? folders(today, findings)
                : RenderedDiff.of(PlatformCommand.global(spec).folder(terminal), base, head, today, report.steps());
        if (findings.hasErrors()) {
            return report.findings(findings).code();
        }
        output.show(diff, report, terminal);
        return (output.fails(diff) ? ExitCode.NO : ExitCode.DONE).code();
    }

    private RenderedDiff folders(LocalDate today, Findings findings) {
        if (head == null) {
            throw new ParameterException(spec.commandLine(), "--rendered needs two folders");
        }
        Path before = terminal.folder().resolve(base);
        return FolderDiff.of(before, terminal.folder().resolve(head), today, findings);
    }
}
