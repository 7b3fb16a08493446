package dev.platform.yaml;

import dev.platform.yaml.Spans.Style;

/** Writes a scalar in the style of the one it replaces, as far as it can be written so. */
record ScalarText(Style style) {
    String of(Object value) {
        if (!(value instanceof String text)) {
            return YamlWriter.literal(value);
        }
        if (style == Style.SINGLE_QUOTED && isVisible(text)) {
            return "'" + text.replace("'", "''") + "'";
        }
        boolean plain = style == Style.PLAIN && isPlain(text);
        return plain ? text : '"' + YamlWriter.escape(text) + '"';
    }

    private static boolean isVisible(String text) {
        return text.codePoints()
                .allMatch(character -> Characters.isOrdinary(character) || Character.isLetterOrDigit(character));
    }

    /** Wider than the writer's rule, as a text of a person has {@code 1.2.3} without quotes. */
    private static boolean isPlain(String text) {
        if (Quoting.isPlain(text)) {
            return true;
        }
        boolean version = !text.isEmpty() && Character.isLetterOrDigit(text.charAt(0)) && !text.endsWith(":");
        return version && text.chars().allMatch(ScalarText::isPlain) && !PlainScalar.isAmbiguous(text);
    }

    private static boolean isPlain(int character) {
        return (Characters.isOrdinary(character) && Character.isLetterOrDigit(character))
                || "._/:@+-".indexOf(character) >= 0;
    }
}
