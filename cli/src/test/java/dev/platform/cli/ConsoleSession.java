package dev.platform.cli;

import dev.platform.golden.Folder;
import dev.platform.tree.FileTree;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * A person, or a script, that calls the program in a folder.
 *
 * @param answers what a person types when asked; empty for a script
 */
record ConsoleSession(Path folder, List<String> answers) {
    /** The day on which every test happens. */
    static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-05T12:00:00Z"), ZoneOffset.UTC);

    /** What a run answered. */
    record Outcome(int code, String out, String err) {}

    /** A script in a folder that holds these files. */
    static ConsoleSession in(Path folder, FileTree files) {
        new Folder(folder).write(files);
        return new ConsoleSession(folder, List.of());
    }

    Outcome run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(
                new PrintWriter(out),
                new PrintWriter(err),
                new BufferedReader(new StringReader(String.join("\n", answers))),
                !answers.isEmpty(),
                false,
                realPath(),
                Map.of(),
                TODAY);
        int code = new Program(terminal).run(args);
        return new Outcome(code, out.toString(), err.toString());
    }

    private Path realPath() {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
