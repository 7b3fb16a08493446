package dev.platform.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The small languages inside of a Compose file: commands, variables, durations and sizes. */
final class ComposeText {
    private static final Pattern WORD = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|'([^']*)'|(\\S+)");
    private static final Pattern VARIABLE =
            Pattern.compile("\\$\\$|\\$\\{([A-Za-z_][A-Za-z0-9_]*)(?::?-([^}]*))?[^}]*}|\\$([A-Za-z_][A-Za-z0-9_]*)");
    private static final Pattern DURATION = Pattern.compile("(?:([0-9]+)h)?(?:([0-9]+)m)?(?:([0-9]+)s)?(?:[0-9]+ms)?");
    private static final Pattern SIZE = Pattern.compile("([0-9]+)(?:\\.[0-9]+)?\\s*([bkmg]?)b?");
    private static final int MINUTE = 60;

    private ComposeText() {}

    /** A command as words. */
    static List<String> words(Part part) {
        if (part.isList()) {
            return part.texts().stream().map(text -> text.replace("$$", "$")).toList();
        }
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(part.text().replace("$$", "$"));
        while (matcher.find()) {
            String quoted = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            words.add(quoted == null ? matcher.group(3) : quoted);
        }
        return words;
    }

    /** The text with the defaults of its variables; null if one of them comes from the shell only. */
    static @Nullable String filled(String text) {
        StringBuilder filled = new StringBuilder();
        Matcher matcher = VARIABLE.matcher(text);
        while (matcher.find()) {
            boolean isSign = matcher.group().equals("$$");
            if (!isSign && matcher.group(2) == null) {
                return null;
            }
            matcher.appendReplacement(filled, Matcher.quoteReplacement(isSign ? "$" : matcher.group(2)));
        }
        return matcher.appendTail(filled).toString();
    }

    /** Seconds; null if it is no duration. */
    static @Nullable Integer seconds(Part part) {
        Matcher matcher = DURATION.matcher(part.text());
        if (part.text().isEmpty() || !matcher.matches()) {
            return null;
        }
        int seconds = 0;
        for (int group = 1; group <= matcher.groupCount(); group++) {
            String number = matcher.group(group);
            seconds = seconds * MINUTE + (number == null ? 0 : Integer.parseInt(number));
        }
        return Math.max(1, seconds);
    }

    /** An amount of bytes as Kubernetes writes it; null if it is none. */
    static @Nullable String size(Part part) {
        Matcher matcher = SIZE.matcher(part.text().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return null;
        }
        return switch (matcher.group(2)) {
            case "k" -> matcher.group(1) + "Ki";
            case "m" -> matcher.group(1) + "Mi";
            case "g" -> matcher.group(1) + "Gi";
            default -> matcher.group(1);
        };
    }

    /** An amount of CPU; null if it is none. */
    static @Nullable String cpus(Part part) {
        if (!part.text().matches("[0-9]{1,3}(\\.[0-9]{1,3})?")) {
            return null;
        }
        BigDecimal cores = new BigDecimal(part.text());
        return cores.multiply(BigDecimal.valueOf(1000)).toBigInteger() + "m";
    }
}
