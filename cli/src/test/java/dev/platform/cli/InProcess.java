package dev.platform.cli;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import picocli.CommandLine;

/** Runs the program inside of a test, on the day that the pages are written for. */
public final class InProcess {
    private static final Clock DAY = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

    private InProcess() {}

    /** What a run answers. */
    public record Answer(int code, String printed) {}

    public static Answer run(Path folder, String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = new Program(terminal(folder, out, err)).run(words);
        return new Answer(code, out + err.toString());
    }

    /** Every command with its options. */
    public static CommandLine commands() {
        return new Program(terminal(Path.of(""), new StringWriter(), new StringWriter())).commandLine();
    }

    static Terminal terminal(Path folder, StringWriter out, StringWriter err) {
        BufferedReader nobody = new BufferedReader(new StringReader(""));
        return new Terminal(new PrintWriter(out), new PrintWriter(err), nobody, false, false, folder, Map.of(), DAY);
    }
}
