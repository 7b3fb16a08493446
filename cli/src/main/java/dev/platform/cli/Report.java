package dev.platform.cli;

import dev.platform.app.Steps;
import dev.platform.cli.GlobalOptions.Format;
import dev.platform.finding.Finding;
import dev.platform.finding.Findings;
import dev.platform.finding.Plural;
import dev.platform.finding.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Prints: data to standard output in the form that was asked for, speech and findings to standard error. */
final class Report {
    private static final int LONGEST = 600;
    private static final String RED = "\u001b[31m";
    private static final String YELLOW = "\u001b[33m";
    private static final String GREEN = "\u001b[32m";
    private static final String RESET = "\u001b[0m";

    private final Terminal terminal;
    private final GlobalOptions options;

    Report(Terminal terminal, GlobalOptions options) {
        this.terminal = terminal;
        this.options = options;
    }

    /** Says something to the person, unless it shall be quiet. */
    void say(String line) {
        if (!options.isQuiet()) {
            terminal.err().println(line);
        }
    }

    /** Who hears of the steps of a run. */
    Steps steps() {
        boolean shown = terminal.canRedraw() && !options.isQuiet();
        return new StepReport(
                terminal.err(),
                options.isVerbose(),
                shown ? new ProgressLine(terminal.err(), ProgressLine.PATIENCE) : null);
    }

    /** Prints data: as text by the given printer, or the value itself. */
    void data(String kind, Map<String, ?> value, Consumer<java.io.PrintWriter> text) {
        if (options.format() == Format.TEXT) {
            text.accept(terminal.out());
            return;
        }
        terminal.out().print(DataWriter.write(envelope(kind, value), options.format()));
    }

    /** Prints data as one of several documents, for programs that follow a stream. */
    void document(String kind, Map<String, ?> value) {
        Map<String, Object> document = envelope(kind, value);
        terminal.out()
                .print(
                        options.format() == Format.YAML
                                ? "---\n" + DataWriter.write(document, Format.YAML)
                                : DataWriter.compact(document) + "\n");
    }

    /** Data with the name and the version of its form. */
    static Map<String, Object> envelope(String kind, Map<String, ?> value) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("apiVersion", "platform.dev/v1");
        envelope.put("kind", kind);
        envelope.putAll(value);
        return envelope;
    }

    /** Whether data is printed, and not text for people. */
    boolean isData() {
        return options.format() != Format.TEXT;
    }

    /** Shows a unified diff; it is data, unless other data was asked for. */
    void diff(List<String> lines) {
        if (options.format() != Format.TEXT) {
            return;
        }
        for (String line : lines) {
            String shown = visible(line);
            terminal.out().println(options.hasColor(terminal) ? colored(shown) : shown);
        }
    }

    private static String colored(String line) {
        if (line.startsWith("+") && !line.startsWith("+++")) {
            return GREEN + line + RESET;
        }
        return line.startsWith("-") && !line.startsWith("---") ? RED + line + RESET : line;
    }

    /** Prints the findings like a compiler does, and answers what they mean for the exit. */
    ExitCode findings(Findings findings) {
        List<Finding> all = findings.sorted();
        all.forEach(this::print);
        long errors = count(all, Severity.ERROR);
        if (errors > 0) {
            terminal.err().println(count(errors, "error"));
        }
        return errors > 0 ? ExitCode.NO : ExitCode.DONE;
    }

    /** A number of things: "1 file", "2 files". */
    static String count(long number, String thing) {
        return Plural.of(number, thing);
    }

    static long count(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private void print(Finding finding) {
        terminal.err()
                .println(colored(finding.severity()) + ": "
                        + visible(finding.where().toString()) + ": " + shortened(visible(finding.message())) + " ["
                        + finding.rule() + "]");
        terminal.err().println("  hint: " + shortened(visible(finding.hint())));
    }

    private String colored(Severity severity) {
        if (!options.errHasColor(terminal)) {
            return severity.toString();
        }
        return (severity == Severity.ERROR ? RED : YELLOW) + severity + RESET;
    }

    /** A value that somebody wrote may fill a screen, but its start and its end tell what it is. */
    private static String shortened(String message) {
        int length = message.codePointCount(0, message.length());
        return length <= LONGEST
                ? message
                : message.substring(0, message.offsetByCodePoints(0, LONGEST / 2))
                        + "…"
                        + message.substring(message.offsetByCodePoints(message.length(), -LONGEST / 2));
    }

    /** What a user wrote may hold control characters, which could steer the terminal or a CI log. */
    static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean shown = !Character.isISOControl(c)
                    && Character.getType(c) != Character.FORMAT
                    && Character.getType(c) != Character.SURROGATE
                    && Character.getType(c) != Character.LINE_SEPARATOR
                    && Character.getType(c) != Character.PARAGRAPH_SEPARATOR;
            if (shown) {
                visible.appendCodePoint(c);
            } else {
                visible.append(String.format(java.util.Locale.ROOT, "\\u%04X", c));
            }
        });
        return visible.toString();
    }
}
