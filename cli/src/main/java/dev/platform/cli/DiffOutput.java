package dev.platform.cli;

import dev.platform.app.RenderedDiff;
import dev.platform.cli.GlobalOptions.Format;
import dev.platform.diff.ObjectChange;
import dev.platform.model.ChangeSeverity;
import dev.platform.tree.OutputFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Option;

/** How a difference is shown, and when it is a no. */
final class DiffOutput {
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
    private ChangeSeverity severity = ChangeSeverity.INFO;

    /** Prints what was asked for, and writes what was asked for into files. */
    void show(RenderedDiff diff, Report report, Terminal terminal) {
        RenderedDiff shown = diff.only(this::isShown, severity);
        if (formats.isEmpty()) {
            report.data("DiffReport", new DiffReport(shown).data(), out -> new DiffText(shown, out).print());
        }
        formats.forEach(format -> write(format, shown, terminal));
    }

    private boolean isShown(ObjectChange change) {
        return (products.isEmpty() || products.contains(change.product()))
                && (kinds.isEmpty() || kinds.contains(change.key().kind()));
    }

    private void write(DiffFormat format, RenderedDiff diff, Terminal terminal) {
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
            case JSON -> List.of(DataWriter.write(new DiffReport(diff).report(), Format.JSON));
            case MARKDOWN -> new DiffMarkdown(diff, maxBytes, reportUrl).comments();
            case HTML -> List.of(HtmlPage.DIFF.of(new DiffReport(diff).withTexts()));
            case SARIF -> List.of(DataWriter.write(DiffSarif.of(diff), Format.JSON));
            case ANNOTATIONS -> List.of(DiffAnnotations.of(diff));
        };
    }

    /** Whatever is shown, the verdict is on all of it. */
    boolean fails(RenderedDiff diff) {
        return switch (failOn) {
            case DANGER -> diff.has(ChangeSeverity.DANGER);
            case WARN -> diff.has(ChangeSeverity.WARN);
            case ANY -> !diff.diff().changes().isEmpty();
            case NEVER -> false;
        };
    }
}
