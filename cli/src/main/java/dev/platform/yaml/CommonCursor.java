package dev.platform.yaml;

import org.jspecify.annotations.Nullable;

/** A place in a text, at the next thing that says something: blank lines and comments are passed over. */
final class CommonCursor {
    private static final char END_OF_LINE = '\n';

    private final String text;
    private final char[] characters;
    private final int most;
    private int at;
    private int lineStart;
    private int line = 1;
    private int nodes;

    /** @param most how many values a file may have */
    private CommonCursor(String text, int most) {
        this.text = text;
        this.characters = text.toCharArray();
        this.most = most;
    }

    /** Null if the text has characters that need a closer look. */
    static @Nullable CommonCursor of(String text, int most) {
        CommonCursor cursor = new CommonCursor(text, most);
        return cursor.isOrdinary() ? cursor : null;
    }

    private boolean isOrdinary() {
        for (char character : characters) {
            if (!Characters.isOrdinary(character) && character != END_OF_LINE) {
                return false;
            }
        }
        return characters.length > 0 && characters[characters.length - 1] == END_OF_LINE;
    }

    /** Something that the common form hasn't. It is thrown in each file that has it, so it comes without a trace. */
    static final class OtherFormException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private OtherFormException() {
            super(null, null, false, false);
        }
    }

    OtherFormException other() {
        return new OtherFormException();
    }

    boolean isAtEnd() {
        return at == characters.length;
    }

    /** From 1. */
    int line() {
        return line;
    }

    /** From 0. */
    int indent() {
        return at - lineStart;
    }

    int index() {
        return at;
    }

    char peek() {
        return characters[at];
    }

    /** A line feed behind the last character. */
    char peek(int index) {
        return index < characters.length ? characters[index] : END_OF_LINE;
    }

    String part(int start, int end) {
        return text.substring(start, end);
    }

    void moveTo(int index) {
        at = index;
    }

    /** Every value counts, and every key. */
    void count() {
        if (++nodes > most) {
            throw other();
        }
    }

    /** Whether an entry of a list begins here. */
    boolean isDash() {
        return peek() == '-' && isSpace(peek(at + 1));
    }

    /** Whether a value may follow here. */
    boolean isColon() {
        return peek() == ':' && isSpace(peek(at + 1));
    }

    static boolean isSpace(char character) {
        return character == ' ' || character == END_OF_LINE;
    }

    void skipSpaces() {
        while (peek() == ' ') {
            at++;
        }
    }

    /** Whether nothing but a comment is left of this line. */
    boolean isLineDone() {
        return peek() == END_OF_LINE || (peek() == '#' && characters[at - 1] == ' ');
    }

    /** Goes on to the next line that says something. Nothing but a comment may be left of this one. */
    void endLine() {
        skipSpaces();
        if (!isLineDone()) {
            throw other();
        }
        nextLine();
        skipLines();
    }

    /** Goes to the beginning of the next line. */
    void nextLine() {
        while (characters[at] != END_OF_LINE) {
            at++;
        }
        at++;
        line++;
        lineStart = at;
    }

    /** From the beginning of a line to the first thing that says something. */
    void skipLines() {
        while (at < characters.length) {
            skipSpaces();
            if (peek() != END_OF_LINE && peek() != '#') {
                return;
            }
            nextLine();
        }
    }
}
