package dev.platform.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Runs the command lines that stand on standard input, one after the other in one process, and drops what they print. A Java
 * that watches learns from it what to keep at hand for the next start.
 */
public final class Rehearsal {
    private Rehearsal() {}

    public static void main(String[] args) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            run(line);
        }
        // As the program does: that has to be learnt too.
        Runtime.getRuntime().exit(ExitCode.DONE.code());
    }

    private static void run(String line) {
        Terminal terminal = Main.terminal(
                InputStream.nullInputStream(), OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
        int code = new Program(terminal).run(line.split(" "));
        if (code > ExitCode.USAGE.code()) {
            throw new IllegalStateException("this ends with " + code + ": " + line);
        }
    }
}
