package dev.platform.yaml;

import java.util.Locale;

/** The characters that can't be seen, or make a reader see something else than the machine. */
final class Characters {
    private static final int BYTE_ORDER_MARK = 0xfeff;

    private Characters() {}

    /** Whether it is a letter of the alphabet, a digit or another sign that needs no further look. */
    static boolean isOrdinary(int character) {
        return character >= 0x20 && character < 0x7f;
    }

    /** Characters that YAML readers refuse, or take for the end of a line. */
    static boolean breaksYaml(int character) {
        boolean control = character < 0x20 && character != '\t' && character != '\n' && character != '\r';
        return control
                || isWithin(character, 0x7f, 0x9f)
                || isWithin(character, 0x2028, 0x2029)
                || isWithin(character, 0xfffe, 0xffff)
                || character == BYTE_ORDER_MARK
                || isSurrogate(character);
    }

    /** Characters that have no width or turn the direction of the text around them. */
    static boolean isHidden(int character) {
        return isWithin(character, 0x200b, 0x200d)
                || character == 0x2060
                || character == BYTE_ORDER_MARK
                || turnsDirection(character);
    }

    private static boolean turnsDirection(int character) {
        return isWithin(character, 0x202a, 0x202e) || isWithin(character, 0x2066, 0x2069);
    }

    static boolean isSurrogate(int character) {
        return isWithin(character, Character.MIN_SURROGATE, Character.MAX_SURROGATE);
    }

    private static boolean isWithin(int character, int first, int last) {
        return character >= first && character <= last;
    }

    /** Its number, and what is wrong with it. */
    static String named(int character) {
        return String.format(Locale.ROOT, "U+%04X (%s)", character, kind(character));
    }

    private static String kind(int character) {
        if (isSurrogate(character)) {
            return "half of a character";
        }
        if (character == 0x85 || character == 0x2028 || character == 0x2029) {
            return "a hidden line break";
        }
        if (turnsDirection(character)) {
            return "turns the direction of text";
        }
        return isHidden(character) ? "has no width" : "a control character";
    }
}
