package dev.platform.diff;

import dev.platform.model.Quantity;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the values of fields mean, however they are spelled. */
final class Values {
    private static final Set<String> AMOUNTS =
            Set.of("cpu", "memory", "storage", "ephemeral-storage", "sizeLimit", "size", "averageValue");
    private static final Set<String> TIMES = Set.of(
            "duration",
            "for",
            "interval",
            "keep_firing_for",
            "refreshInterval",
            "renewBefore",
            "requestTimeout",
            "scrapeInterval",
            "scrapeTimeout",
            "timeout");
    private static final Pattern TIME = Pattern.compile("(?:[0-9]+(?:ms|[smhd]))+");
    private static final Pattern PART = Pattern.compile("([0-9]+)(ms|[smhd])");

    private Values() {}

    /** Whether a field of that name says the same. */
    static boolean equal(String name, @Nullable Object before, @Nullable Object after) {
        if (Objects.equals(before, after)) {
            return true;
        }
        if (before == null || after == null) {
            return isDefault(name, before == null ? after : before);
        }
        if (AMOUNTS.contains(name.substring(name.lastIndexOf('.') + 1))) {
            Quantity old = amount(before);
            Quantity next = amount(after);
            return old != null && next != null && old.compareTo(next) == 0;
        }
        Long old = TIMES.contains(name) ? milliseconds(before) : null;
        return old != null && old.equals(milliseconds(after));
    }

    /** Whether the API server fills in the same where nothing is written. */
    static boolean isDefault(String name, @Nullable Object value) {
        return name.equals("protocol") && "TCP".equals(value);
    }

    /** Whether the amount falls; false where one of them is none. */
    static boolean isLower(Edit edit) {
        Quantity before = amount(edit.before());
        Quantity after = amount(edit.after());
        return before != null && after != null && after.compareTo(before) < 0;
    }

    /** Null if it is no amount. */
    static @Nullable Quantity amount(@Nullable Object value) {
        try {
            return value == null ? null : Quantity.parse(value.toString());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable Long milliseconds(Object value) {
        String text = value.toString();
        if (!TIME.matcher(text).matches()) {
            return null;
        }
        return PART.matcher(text).results().mapToLong(Values::milliseconds).sum();
    }

    private static long milliseconds(MatchResult part) {
        long number = Long.parseLong(part.group(1));
        return switch (part.group(2)) {
            case "ms" -> number;
            case "s" -> number * 1000;
            case "m" -> number * 60_000;
            case "h" -> number * 3_600_000;
            default -> number * 86_400_000;
        };
    }
}
