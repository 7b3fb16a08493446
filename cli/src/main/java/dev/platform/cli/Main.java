package dev.platform.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The program. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Terminal terminal = terminal(System.in, System.out, System.err);
        int code = new Program(terminal).run(args);
        // A reader that went away, as in `| head`, wants no more and is no failure of ours.
        terminal.flush();
        Runtime.getRuntime().exit(code);
    }

    /** These streams, and what else of this process a command sees. */
    static Terminal terminal(InputStream in, OutputStream out, OutputStream err) {
        boolean interactive = isInteractive();
        return new Terminal(
                writer(out),
                writer(err),
                new BufferedReader(new InputStreamReader(in, Charset.defaultCharset())),
                interactive,
                isWatched(interactive),
                Path.of("").toAbsolutePath(),
                System.getenv(),
                new LocalClock());
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
