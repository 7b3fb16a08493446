package dev.platform.yaml;

import dev.platform.yaml.YamlNode.Scalar;
import dev.platform.yaml.YamlNode.ScalarKind;
import org.jspecify.annotations.Nullable;

/** Reads single values of the {@link CommonForm}. */
final class CommonScalars {
    /** What no plain value begins with, or does with a meaning of its own. */
    private static final String SPECIAL = "-?:,[]{}#&*!|>'\"%@`";

    private static final int LONGEST_KEY = 128;

    private final CommonCursor cursor;

    CommonScalars(CommonCursor cursor) {
        this.cursor = cursor;
    }

    /** A value that ends with its line at the latest. */
    Scalar inLine() {
        char first = cursor.peek();
        if (first == '"' || first == '\'') {
            return quoted();
        }
        return plain(endOfPlain());
    }

    Scalar plain(int end) {
        int line = cursor.line();
        int column = cursor.indent() + 1;
        String text = cursor.part(cursor.index(), end);
        checkStart(text);
        cursor.count();
        cursor.moveTo(end);
        return new Scalar(line, column, text, PlainScalar.kind(text), true);
    }

    private void checkStart(String text) {
        boolean dash = text.length() > 1 && text.charAt(0) == '-' && text.charAt(1) != ' ';
        if (text.isEmpty() || (!dash && SPECIAL.indexOf(text.charAt(0)) >= 0)) {
            throw cursor.other();
        }
    }

    private int endOfPlain() {
        int end = cursor.index();
        for (int at = end; cursor.peek(at) != '\n'; at++) {
            char character = cursor.peek(at);
            if (character == ':' && CommonCursor.isSpace(cursor.peek(at + 1))) {
                throw cursor.other();
            }
            if (character == '#' && cursor.peek(at - 1) == ' ') {
                break;
            }
            end = character == ' ' ? end : at + 1;
        }
        return end;
    }

    Scalar quoted() {
        int line = cursor.line();
        int column = cursor.indent() + 1;
        String text = cursor.peek() == '"' ? inDoubleQuotes() : inSingleQuotes();
        cursor.count();
        return new Scalar(line, column, text, ScalarKind.STRING, false);
    }

    private String inDoubleQuotes() {
        int start = cursor.index() + 1;
        int at = start;
        while (cursor.peek(at) != '"') {
            if (cursor.peek(at) == '\n' || cursor.peek(at) == '\\') {
                return withEscapes(start);
            }
            at++;
        }
        cursor.moveTo(at + 1);
        return cursor.part(start, at);
    }

    private String withEscapes(int start) {
        StringBuilder text = new StringBuilder();
        int at = start;
        for (; cursor.peek(at) != '"'; at++) {
            char character = cursor.peek(at);
            if (character == '\n') {
                throw cursor.other();
            }
            text.append(character == '\\' ? escaped(cursor.peek(++at)) : character);
        }
        cursor.moveTo(at + 1);
        return text.toString();
    }

    private char escaped(char character) {
        return switch (character) {
            case '"', '\\' -> character;
            case 'n' -> '\n';
            default -> throw cursor.other();
        };
    }

    private String inSingleQuotes() {
        StringBuilder text = new StringBuilder();
        int at = cursor.index() + 1;
        for (; cursor.peek(at) != '\'' || cursor.peek(at + 1) == '\''; at++) {
            char character = cursor.peek(at);
            if (character == '\n') {
                throw cursor.other();
            }
            at = character == '\'' ? at + 1 : at;
            text.append(character);
        }
        cursor.moveTo(at + 1);
        return text.toString();
    }

    /** Reads a key and the colon behind it. */
    String mappingKey() {
        int start = cursor.index();
        String key = key();
        if (key == null || cursor.index() - start > LONGEST_KEY || !cursor.isColon()) {
            throw cursor.other();
        }
        cursor.count();
        cursor.moveTo(cursor.index() + 1);
        return key;
    }

    /** Null if it isn't a string, or not plainly. */
    @Nullable
    String key() {
        char first = cursor.peek();
        if (first == '"') {
            return inDoubleQuotes();
        }
        int start = cursor.index();
        int end = start;
        while (isOfKey(cursor.peek(end))) {
            end++;
        }
        cursor.moveTo(end);
        String key = cursor.part(start, end);
        return first == '-' || first == '.' || PlainScalar.kind(key) != ScalarKind.STRING ? null : key;
    }

    private static boolean isOfKey(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || "./-_".indexOf(character) >= 0;
    }

    /** A text over several lines, which stand further in than what it belongs to; {@code >} makes one line of them. */
    Scalar textBlock(int outer) {
        int line = cursor.line();
        int column = cursor.indent() + 1;
        boolean folded = cursor.peek() == '>';
        boolean stripped = cursor.peek(cursor.index() + 1) == '-';
        cursor.moveTo(cursor.index() + (stripped ? 2 : 1));
        if (cursor.peek() != '\n') {
            throw cursor.other();
        }
        cursor.nextLine();
        String lines = lines(firstIndent(outer), folded);
        cursor.skipLines();
        cursor.count();
        return new Scalar(line, column, stripped ? lines : lines + "\n", ScalarKind.STRING, false);
    }

    /** Lines that stand further in than the others are never folded. */
    private String lines(int indent, boolean folded) {
        StringBuilder text = new StringBuilder();
        int feeds = 0;
        boolean innerBefore = false;
        while (!cursor.isAtEnd() && isOfBlock(indent)) {
            int start = cursor.index() + indent;
            boolean blank = cursor.peek() == '\n';
            cursor.nextLine();
            if (blank) {
                feeds++;
                continue;
            }
            boolean inner = cursor.peek(start) == ' ';
            text.append(folded && !inner && !innerBefore ? fold(feeds) : "\n".repeat(feeds))
                    .append(cursor.part(start, cursor.index() - 1));
            feeds = 1;
            innerBefore = inner;
        }
        return text.toString();
    }

    /** One line feed is a space; of more, the first is none. */
    private static String fold(int feeds) {
        return feeds == 1 ? " " : "\n".repeat(Math.max(feeds - 1, 0));
    }

    private int firstIndent(int outer) {
        int start = cursor.index();
        int at = start;
        while (cursor.peek(at) == ' ') {
            at++;
        }
        if (cursor.isAtEnd() || cursor.peek(at) == '\n' || at - start <= outer) {
            throw cursor.other();
        }
        return at - start;
    }

    /** Whether the line at which the cursor stands is one of the text: blank, or far enough in. */
    private boolean isOfBlock(int indent) {
        int start = cursor.index();
        int at = start;
        while (at < start + indent && cursor.peek(at) == ' ') {
            at++;
        }
        if (cursor.peek(at) == '\n' && at > start) {
            throw cursor.other();
        }
        return at == start + indent || cursor.peek(start) == '\n';
    }
}
