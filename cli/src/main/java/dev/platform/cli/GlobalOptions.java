package dev.platform.cli;

import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options that every command has. */
final class GlobalOptions {
    /** The form of the data on standard output. */
    enum Format {
        TEXT,
        JSON,
        YAML;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = {"-C", "--repo"},
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            description = "A folder of the platform repository. Default: this folder.")
    private Path folder = Path.of("");

    @Option(
            names = {"-o", "--output"},
            scope = ScopeType.INHERIT,
            paramLabel = "text|json|yaml",
            description = "The form of what is printed. Default: text.")
    private Format format = Format.TEXT;

    @Option(names = "--no-color", scope = ScopeType.INHERIT, description = "No colours; so does NO_COLOR.")
    private boolean noColor;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "Only errors and what was asked for.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Say what is read, rendered and written, and how long it takes.")
    private boolean verbose;

    @Option(names = "--stacktrace", scope = ScopeType.INHERIT, description = "Show where in the program it failed.")
    private boolean stackTrace;

    @Option(
            names = {"-h", "--help"},
            scope = ScopeType.INHERIT,
            usageHelp = true,
            description = "Show how to call it.")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            scope = ScopeType.INHERIT,
            versionHelp = true,
            description = "Show the version.")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean version;

    Path folder(Terminal terminal) {
        return terminal.folder().resolve(folder);
    }

    Format format() {
        return format;
    }

    boolean hasColor(Terminal terminal) {
        return terminal.hasColor() && !noColor;
    }

    boolean errHasColor(Terminal terminal) {
        return terminal.errHasColor() && !noColor;
    }

    boolean isQuiet() {
        return quiet;
    }

    boolean isVerbose() {
        return verbose && !quiet;
    }

    boolean showsStackTrace() {
        return stackTrace;
    }
}
