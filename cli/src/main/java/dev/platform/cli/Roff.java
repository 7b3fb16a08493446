package dev.platform.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Text in the form that {@code man} sets: roff, with the macros of {@code man(7)}. */
final class Roff {
    private final StringBuilder page = new StringBuilder();

    /** The first line of a page of commands. Without a date, equal commands give equal pages. */
    void title(String name, String version) {
        line(".TH \"%s\" 1 \"\" \"%s\" \"Commands of platform\""
                .formatted(plain(name.toUpperCase(Locale.ROOT)), plain(version)));
    }

    void section(String heading) {
        line(".SH " + heading);
    }

    void subsection(String heading) {
        line(".SS " + heading);
    }

    void paragraph(String formed) {
        line(".PP");
        text(formed);
    }

    /** A term, and what it means. */
    void item(String term, String meaning) {
        line(".TP");
        text(term);
        text(meaning);
    }

    /** Lines that stay as they are. */
    void lines(List<String> formed) {
        line(".EX");
        formed.forEach(this::text);
        line(".EE");
    }

    /** A line that begins like a request isn't one. */
    void text(String formed) {
        line((formed.startsWith(".") ? "\\&" : "") + formed);
    }

    private void line(String line) {
        page.append(line).append('\n');
    }

    static String bold(String text) {
        return "\\fB" + plain(text) + "\\fR";
    }

    static String italic(String text) {
        return "\\fI" + plain(text) + "\\fR";
    }

    /** As it stands there, so that it can be copied from the page into a shell. */
    static String plain(String text) {
        return text.codePoints().mapToObj(Roff::character).collect(Collectors.joining());
    }

    private static String character(int character) {
        return switch (character) {
            case '\\' -> "\\e";
            case '-' -> "\\-";
            case '\'' -> "\\(aq";
            case '"' -> "\\(dq";
            case '`' -> "\\(ga";
            case '^' -> "\\(ha";
            case '~' -> "\\(ti";
            case '…' -> "...";
            default -> character < 128 ? Character.toString(character) : "\\[u%04X]".formatted(character);
        };
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
