package dev.platform.cli;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks a person for what the command line left open; in a pipe it never does. */
final class Questions {
    private final Terminal terminal;
    private final Words words;

    Questions(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    /** A word that is needed, and what was given for it. */
    record Word(String option, @Nullable String given) {}

    /** Where nobody can be asked, everything that is missing is said at once. */
    void need(Word... needed) {
        List<String> missing = Arrays.stream(needed)
                .filter(word -> word.given() == null)
                .map(Word::option)
                .toList();
        if (!missing.isEmpty() && !terminal.interactive()) {
            throw words.wrong("missing " + String.join(" and ", missing));
        }
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
