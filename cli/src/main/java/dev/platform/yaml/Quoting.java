package dev.platform.yaml;

import java.util.Locale;
import java.util.Set;

/** Writes strings so that readers of YAML 1.1, of YAML 1.2 and Kubernetes' own read the same string. */
final class Quoting {
    private static final Set<String> RESERVED =
            Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf");
    private static final int LONGEST_RESERVED = 5;
    private static final String HEX = "0123456789ABCDEF";
    private static final int NO_BREAK_SPACE = 0xa0;

    private Quoting() {}

    /** Whether the string may stand without quotes, as a key or value and inside of brackets and braces too. */
    static boolean isPlain(String text) {
        int length = text.length();
        if (length == 0 || !isFirst(text.charAt(0))) {
            return false;
        }
        for (int at = 1; at < length; at++) {
            if (!isInner(text, at)) {
                return false;
            }
        }
        return length > LONGEST_RESERVED || !RESERVED.contains(text.toLowerCase(Locale.ROOT));
    }

    private static boolean isFirst(char character) {
        return isLetter(character) || character == '_' || character == '/';
    }

    private static boolean isInner(String text, int at) {
        char character = text.charAt(at);
        return switch (character) {
            case '-', '_', '.', '/', '@', '=', '+' -> true;
            case ' ' -> at + 1 < text.length() && text.charAt(at + 1) != '#';
            case ':' -> at + 1 < text.length() && text.charAt(at + 1) != ' ';
            default -> isLetter(character) || (character >= '0' && character <= '9');
        };
    }

    private static boolean isLetter(char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }

    /** Whether the string has several lines and looks in a literal block as it looks in an editor. */
    static boolean isBlock(String text) {
        if (text.indexOf('\n') < 1 || text.endsWith("\n\n") || isBlank(text.charAt(0))) {
            return false;
        }
        for (int at = 0; at < text.length(); at++) {
            boolean lineEnds = at + 1 == text.length() || text.charAt(at + 1) == '\n';
            if (!isVisible(text, at) || (lineEnds && isBlank(text.charAt(at)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character == '\t';
    }

    private static boolean isVisible(String text, int at) {
        char character = text.charAt(at);
        if (Characters.isOrdinary(character) || character == '\n' || character == '\t') {
            return true;
        }
        return character != '\r' && !needsEscape(text, at);
    }

    /** Adds the string as it is written between double quotes. */
    static void escape(String text, StringBuilder out) {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            switch (character) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (Characters.isOrdinary(character) || !needsEscape(text, at)) {
                        out.append(character);
                    } else {
                        number(character, out);
                    }
                }
            }
        }
    }

    private static void number(char character, StringBuilder out) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEX.charAt(character >> shift & 0xf));
        }
    }

    private static boolean needsEscape(String text, int at) {
        char character = text.charAt(at);
        if (Character.isHighSurrogate(character)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(character)) {
            return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
        }
        return character == NO_BREAK_SPACE || Characters.breaksYaml(character) || Characters.isHidden(character);
    }
}
