package dev.platform.cli;

import dev.platform.app.RenderedDiff;
import dev.platform.diff.Danger.Severity;
import dev.platform.diff.ObjectChange;
import dev.platform.tree.OutputFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
            "  platform diff origin/main --format markdown=comment.md --format html=diff.html",
            "  platform diff v1.4 v1.5 -o json"
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

    @Option(
            names = "--format",
            paramLabel = "FORMAT[=FILE]",
            converter = DiffFormat.Converter.class,
            description =
                    "text, json, markdown, html, sarif, or annotations for GitHub; printed, or written into a file."
                            + " May be given several times. Default: text.")
    private List<DiffFormat> formats = new ArrayList<>();

    @Option(
            names = "--max-bytes",
            paramLabel = "N",
            description = "The most bytes of a Markdown comment; 0 for any. Default: 65000.")
    private int maxBytes = 65_000;

    @Option(names = "--report-url", paramLabel = "URL", description = "Where the comment says the whole report is.")
    private String reportUrl = "";

    @Option(names = "--product", paramLabel = "PRODUCT", split = ",", description = "Show only these.")
    private Set<String> products = Set.of();

    @Option(names = "--kind", paramLabel = "KIND", split = ",", description = "Show only objects of these kinds.")
    private Set<String> kinds = Set.of();

    @Option(
            names = "--severity",
            paramLabel = "danger|warn|info",
            description = "Show only what is as bad, or worse. Default: info.")
    private Severity severity = Severity.INFO;

    DiffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Report report = PlatformCommand.report(spec, terminal);
        LocalDate today = LocalDate.now(terminal.clock());
        RenderedDiff diff =
                RenderedDiff.of(PlatformCommand.global(spec).folder(terminal), base, head, today, report.steps());
        boolean fails = fails(diff);
        RenderedDiff shown = diff.only(this::isShown, severity);
        if (formats.isEmpty()) {
            report.data("DiffReport", new DiffReport(shown).data(), out -> new DiffText(shown, out).print());
        }
        formats.forEach(format -> write(format, shown));
        return (fails ? ExitCode.NO : ExitCode.DONE).code();
    }

    private boolean isShown(ObjectChange change) {
        return (products.isEmpty() || products.contains(change.product()))
                && (kinds.isEmpty() || kinds.contains(change.key().kind()));
    }

    private void write(DiffFormat format, RenderedDiff diff) {
        List<String> texts = texts(format.form(), diff);
        for (int i = 0; i < texts.size(); i++) {
            if (format.file() == null) {
                terminal.out().print(texts.get(i));
            } else {
                Path file = terminal.folder().resolve(DiffFormat.part(format.file(), i + 1));
                OutputFile.write(file, texts.get(i));
            }
        }
    }

    private List<String> texts(DiffFormat.Form form, RenderedDiff diff) {
        return switch (form) {
            case TEXT -> List.of(DiffText.of(diff));
            case JSON -> List.of(DataWriter.write(new DiffReport(diff).report(), GlobalOptions.Format.JSON));
            case MARKDOWN -> new DiffMarkdown(diff, maxBytes, reportUrl).comments();
            case HTML -> List.of(DiffPage.of(new DiffReport(diff).withTexts()));
            case SARIF -> List.of(DataWriter.write(DiffSarif.of(diff), GlobalOptions.Format.JSON));
            case ANNOTATIONS -> List.of(DiffAnnotations.of(diff));
        };
    }

    /** Whatever is shown, the verdict is on all of it. */
    private boolean fails(RenderedDiff diff) {
        return switch (failOn) {
            case DANGER -> diff.has(Severity.DANGER);
            case WARN -> diff.has(Severity.WARN);
            case ANY -> !diff.diff().changes().isEmpty();
            case NEVER -> false;
        };
    }
}
