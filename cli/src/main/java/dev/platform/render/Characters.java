package dev.platform.render;

import java.util.Locale;

/** What can't stand in a text as it is. */
final class Characters {
    private Characters() {}

    /** Where the first control character, line break or broken surrogate is, or -1; a tab is none. */
    static int firstUnprintable(CharSequence text) {
        return firstUnprintable(text, 0);
    }

    private static int firstUnprintable(CharSequence text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (c != '\t' && isUnprintable(c)) {
                return i;
            }
        }
        return -1;
    }

    /** The text with a blank for each character that would end a line, or that a terminal or editor would obey. */
    static String flat(String text) {
        StringBuilder out = new StringBuilder(text);
        int bad = firstUnprintable(out);
        while (bad >= 0) {
            out.setCharAt(bad, ' ');
            bad = firstUnprintable(out, bad + 1);
        }
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (c == '\t' || isDirection(c)) {
                out.setCharAt(i, ' ');
            }
        }
        return out.toString();
    }

    static String name(char c) {
        return String.format(Locale.ROOT, "U+%04X", (int) c);
    }

    private static boolean isUnprintable(char c) {
        return c < ' '
                || (c >= 0x7F && c <= 0x9F)
                || c == 0x2028
                || c == 0x2029
                || c == 0xFEFF
                || c >= 0xFFFE
                || Character.isSurrogate(c);
    }

    /** Characters that turn the direction of writing, and so can hide what a comment says. */
    private static boolean isDirection(char c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
