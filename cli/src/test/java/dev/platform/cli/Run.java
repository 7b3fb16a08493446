package dev.platform.cli;

import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;

/** One run of the whole program inside this process, with its two outputs apart and the time that it took. */
public record Run(int exitCode, String out, String err, Duration duration) {
    /** Runs the words of a command line in a folder, without a person at the terminal. */
    public static Run in(Path folder, String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        long start = System.nanoTime();
        int code = new Program(InProcess.terminal(folder, out, err)).run(words);
        return new Run(code, out.toString(), err.toString(), Duration.ofNanos(System.nanoTime() - start));
    }
}
