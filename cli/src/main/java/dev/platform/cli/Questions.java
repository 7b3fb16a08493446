package dev.platform.cli;

import org.jspecify.annotations.Nullable;

/** Asks a person for what the command line left open; in a pipe it never does. */
final class Questions {
    private final Terminal terminal;
    private final Words words;

    Questions(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    /** What was given, or what the person answers. */
    String need(String option, @Nullable String given, String question) {
        if (given != null) {
            return given;
        }
        if (!terminal.interactive()) {
            throw words.wrong("missing " + option);
        }
        String answer = terminal.ask(question + ": ");
        if (answer == null || answer.isBlank()) {
            throw words.wrong("missing " + option);
        }
        return answer.strip();
    }
}
