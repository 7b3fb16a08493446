package dev.platform.yaml;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.events.ScalarEvent;

/** Finds characters that got into a string through an escape such as {@code "\0"}. */
final class EscapeCheck {
    private static final Pattern HALF = Pattern.compile("(?<!\\\\)(\\\\\\\\)*\\\\(u|U0000)[dD][89a-fA-F]");

    private final String text;
    private final boolean hiddenAllowed;
    private int @Nullable [] codePoints;

    EscapeCheck(String text, YamlLimits limits) {
        this.text = text;
        this.hiddenAllowed = limits.hidden();
    }

    /** What is wrong with the scalar's characters, or null. */
    @Nullable
    String problem(ScalarEvent event) {
        if (!event.isDQuoted()) {
            return null;
        }
        String value = event.getValue();
        boolean surrogates = false;
        for (int at = 0; at < value.length(); at++) {
            char character = value.charAt(at);
            if (Characters.isOrdinary(character)) {
                continue;
            }
            surrogates |= Characters.isSurrogate(character);
            if (!hiddenAllowed && isForbidden(character)) {
                return "the escaped character " + Characters.named(character) + " is not allowed";
            }
        }
        return surrogates && hasHalf(event) ? "an escape stands for half of a character" : null;
    }

    private static boolean isForbidden(char character) {
        if (Characters.isSurrogate(character)) {
            return false;
        }
        return character == '\r' || Characters.breaksYaml(character) || Characters.isHidden(character);
    }

    /** A pair of escaped halves makes a character in Java, but Kubernetes' reader refuses each of them. */
    private boolean hasHalf(ScalarEvent event) {
        if (codePoints == null) {
            codePoints = text.codePoints().toArray();
        }
        int start = event.getStartMark().getIndex();
        String written = new String(codePoints, start, event.getEndMark().getIndex() - start);
        return HALF.matcher(written).find();
    }
}
