package dev.platform.cli;

import dev.platform.app.RenderedDiff;
import dev.platform.diff.Danger.Severity;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
            "  platform diff origin/main --markdown > comment.md",
            "  platform diff v1.4 v1.5 -o json"
        })
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

    /** When the answer is no. */
    enum FailOn {
        DANGER,
        WARN,
        ANY,
        NEVER;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--fail-on",
            paramLabel = "danger|warn|any|never",
            description = "End with 1 if there is such a change. Default: danger.")
    private FailOn failOn = FailOn.DANGER;

    @Option(names = "--markdown", description = "Print it as the comment of a pull request.")
    private boolean markdown;

    @Option(names = "--max-bytes", paramLabel = "N", description = "The most bytes of that comment. Default: 65000.")
    private int maxBytes = 65_000;

    DiffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Report report = PlatformCommand.report(spec, terminal);
        RenderedDiff diff = RenderedDiff.of(PlatformCommand.global(spec).folder(terminal), base, head);
        DiffView view = new DiffView(diff);
        if (markdown) {
            terminal.out().print(new DiffMarkdown(diff, maxBytes).text());
        } else {
            report.data("DiffReport", view.data(), view::print);
        }
        return (fails(diff) ? ExitCode.NO : ExitCode.DONE).code();
    }

    private boolean fails(RenderedDiff diff) {
        return switch (failOn) {
            case DANGER -> diff.diff().has(Severity.DANGER);
            case WARN -> diff.diff().has(Severity.WARN);
            case ANY -> !diff.diff().changes().isEmpty();
            case NEVER -> false;
        };
    }
}
