package dev.platform.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the program meets around it: data goes to {@code out}, speech to {@code err}.
 *
 * @param interactive whether a person sits there, who can be asked
 * @param watched whether a person sees what goes to {@code err}
 * @param folder the folder in which the program was called
 */
record Terminal(
        PrintWriter out,
        PrintWriter err,
        BufferedReader in,
        boolean interactive,
        boolean watched,
        Path folder,
        Map<String, String> environment,
        Clock clock) {

    /** Whether colours help in {@code out}: a person looks, and did not ask to be spared. */
    boolean hasColor() {
        return interactive && isCapable() && wantsColor();
    }

    /** The same for {@code err}, which may go elsewhere. */
    boolean errHasColor() {
        return watched && isCapable() && wantsColor();
    }

    /** Whether a line can be drawn and taken back in {@code err}. */
    boolean canRedraw() {
        return watched && isCapable();
    }

    /** Whether what stands in {@code out} can be wiped and drawn anew. */
    boolean canRepaint() {
        return interactive && isCapable();
    }

    private boolean isCapable() {
        return !environment.getOrDefault("TERM", "dumb").equals("dumb");
    }

    private boolean wantsColor() {
        return environment.getOrDefault("NO_COLOR", "").isEmpty();
    }

    /** The answer to a question; null at the end of the input. */
    @Nullable
    String ask(String question) {
        err.print(question);
        err.flush();
        try {
            String answer = in.readLine();
            if (answer == null) {
                err.println();
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void flush() {
        out.flush();
        err.flush();
    }
}
