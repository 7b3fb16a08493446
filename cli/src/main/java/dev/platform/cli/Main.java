package dev.platform.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;

/** The program. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        boolean interactive = isInteractive();
        Terminal terminal = new Terminal(
                writer(System.out),
                writer(System.err),
                new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())),
                interactive,
                isWatched(interactive),
                Path.of("").toAbsolutePath(),
                System.getenv(),
                Clock.system(ZoneId.systemDefault()));
        int code = new Program(terminal).run(args);
        // A reader that went away, as in `| head`, wants no more and is no failure of ours.
        terminal.flush();
        Runtime.getRuntime().exit(code);
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
    }

    /** Java can't tell whether standard error is a terminal; the launcher does. */
    private static boolean isWatched(boolean interactive) {
        String told = System.getProperty("platform.stderr");
        return told == null ? interactive : told.equals("terminal");
    }

    /** Whether a person sits at both ends. From JDK 22 on there is a console in a pipe too, which says so itself. */
    @SuppressWarnings("SystemConsoleNull") // that it may be there in a pipe is what is asked next
    private static boolean isInteractive() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
