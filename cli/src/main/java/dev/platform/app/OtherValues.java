package dev.platform.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values that a field could have instead of its own, by its JSON Schema. */
final class OtherValues {
    /** An amount, a version or a time: what begins with a number. */
    private static final Pattern NUMBERED = Pattern.compile("([0-9]{1,9})(.*)", Pattern.DOTALL);

    private OtherValues() {}

    /**
     * Some of them, the likeliest first; none for a schema of which nothing is known.
     *
     * @param value its own; null if it isn't written
     */
    static List<Object> of(Map<?, ?> schema, @Nullable Object value) {
        List<Object> others = new ArrayList<>();
        if (schema.get("enum") instanceof List<?> words) {
            words.stream().filter(word -> word != null && !word.equals(value)).forEach(others::add);
        } else if ("boolean".equals(schema.get("type"))) {
            others.add(!Boolean.TRUE.equals(value));
            others.add(Boolean.TRUE.equals(value));
        } else if ("integer".equals(schema.get("type"))) {
            integers(schema, value, others);
        } else if (value != null) {
            texts(value.toString(), others);
        } else if (schema.get("examples") instanceof List<?> examples) {
            others.addAll(examples);
        }
        others.removeIf(other -> other.equals(value));
        return others;
    }

    private static void integers(Map<?, ?> schema, @Nullable Object value, List<Object> others) {
        if (value instanceof Number number) {
            others.add(number.longValue() + 1);
            others.add(number.longValue() - 1);
        } else if (schema.get("minimum") instanceof Number least && schema.get("maximum") instanceof Number most) {
            others.add(least.longValue() + 1);
            others.add(most.longValue() - 1);
        }
    }

    private static void texts(String value, List<Object> others) {
        Matcher numbered = NUMBERED.matcher(value);
        if (numbered.matches()) {
            others.add(Long.parseLong(numbered.group(1)) + 1 + numbered.group(2));
        }
        others.add(value + "x");
        others.add("x" + value);
    }
}
