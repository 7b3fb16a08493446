package dev.platform.schema;

import static dev.platform.schema.Keywords.*;

import dev.platform.yaml.Spelling;
import dev.platform.yaml.YamlNode;
import dev.platform.yaml.YamlNode.ScalarKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** The values that a schema allows: those of a list, those of a form, those in a range, those of a length. */
final class ValueLimits {
    /** Longer lists help nobody. */
    private static final int MOST_WORDS = 12;
    /** Java would read it as a set of these letters. */
    private static final String POSIX_CLASS = "[[:";
    /** Of what has no such size. */
    private static final int NONE = -1;

    private final JsonObject schema;
    private final List<ValueRule> rules = new ArrayList<>();

    private ValueLimits(JsonObject schema) {
        this.schema = schema;
    }

    static List<ValueRule> of(JsonObject schema) {
        ValueLimits limits = new ValueLimits(schema);
        limits.choice();
        limits.pattern();
        limits.least();
        limits.most();
        limits.size(MIN_LENGTH, MAX_LENGTH, "character", ValueLimits::length);
        limits.size(MIN_ITEMS, MAX_ITEMS, "item", ValueLimits::items);
        limits.size(MIN_PROPERTIES, MAX_PROPERTIES, "field", ValueLimits::fields);
        return limits.rules;
    }

    private void choice() {
        List<String> words = schema.list(ENUM).stream().map(String::valueOf).toList();
        if (!words.isEmpty()) {
            rules.add(node -> !(node instanceof YamlNode.Scalar) || words.contains(String.valueOf(node.toValue()))
                    ? null
                    : Spelling.hint(String.valueOf(node.toValue()), words, MOST_WORDS));
        }
    }

    private void pattern() {
        String text = schema.text(PATTERN);
        Pattern pattern = text.isEmpty() || text.contains(POSIX_CLASS) ? null : compiled(text);
        if (pattern != null) {
            rules.add(node -> !isString(node)
                            || pattern.matcher(((YamlNode.Scalar) node).text()).find()
                    ? null
                    : "write a value that matches " + text);
        }
    }

    /** Null for what only Go's expressions have: then the server alone checks it. */
    private static @Nullable Pattern compiled(String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            return null;
        }
    }

    private void least() {
        Number number = schema.number(MINIMUM);
        if (number != null) {
            BigDecimal least = new BigDecimal(number.toString());
            boolean exclusive = schema.isTrue(EXCLUSIVE_MINIMUM);
            String hint = "use " + (exclusive ? "more than " : "at least ") + least.toPlainString();
            rules.add(node -> {
                BigDecimal value = number(node);
                return value == null || value.compareTo(least) > (exclusive ? 0 : -1) ? null : hint;
            });
        }
    }

    private void most() {
        Number number = schema.number(MAXIMUM);
        if (number != null) {
            BigDecimal most = new BigDecimal(number.toString());
            boolean exclusive = schema.isTrue(EXCLUSIVE_MAXIMUM);
            String hint = "use " + (exclusive ? "less than " : "at most ") + most.toPlainString();
            rules.add(node -> {
                BigDecimal value = number(node);
                return value == null || value.compareTo(most) < (exclusive ? 0 : 1) ? null : hint;
            });
        }
    }

    private void size(String minimum, String maximum, String unit, ToIntFunction<YamlNode> size) {
        Number least = schema.number(minimum);
        Number most = schema.number(maximum);
        if (least != null) {
            rules.add(node -> {
                int actual = size.applyAsInt(node);
                return actual == NONE || actual >= least.longValue() ? null : "use at least " + count(least, unit);
            });
        }
        if (most != null) {
            rules.add(node -> size.applyAsInt(node) <= most.longValue() ? null : "use at most " + count(most, unit));
        }
    }

    private static String count(Number number, String unit) {
        return number + " " + unit + (number.longValue() == 1 ? "" : "s");
    }

    private static int length(YamlNode node) {
        String text = isString(node) ? ((YamlNode.Scalar) node).text() : null;
        return text == null ? NONE : text.codePointCount(0, text.length());
    }

    private static int items(YamlNode node) {
        return node instanceof YamlNode.Sequence list ? list.items().size() : NONE;
    }

    private static int fields(YamlNode node) {
        return node instanceof YamlNode.Mapping mapping ? mapping.fields().size() : NONE;
    }

    private static boolean isString(YamlNode node) {
        return node instanceof YamlNode.Scalar scalar && scalar.type() == ScalarKind.STRING;
    }

    private static @Nullable BigDecimal number(YamlNode node) {
        boolean isNumber = node instanceof YamlNode.Scalar scalar
                && (scalar.type() == ScalarKind.INTEGER || scalar.type() == ScalarKind.FLOAT);
        Object value = isNumber ? node.toValue() : null;
        boolean finite = value != null && !(value instanceof Double number && !Double.isFinite(number));
        return finite ? new BigDecimal(String.valueOf(value)) : null;
    }
}
