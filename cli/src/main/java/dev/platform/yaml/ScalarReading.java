package dev.platform.yaml;

import dev.platform.yaml.YamlNode.Scalar;
import dev.platform.yaml.YamlNode.ScalarKind;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one scalar as what its field wants. */
final class ScalarReading {
    private static final String TYPE = "field-has-its-type";
    private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]*");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
    private static final int LONGEST_INT = 11;

    private final Reading reading;
    private final Scalar scalar;
    private final FieldPath path;

    ScalarReading(Reading reading, Scalar scalar, FieldPath path) {
        this.reading = reading;
        this.scalar = scalar;
        this.path = path;
    }

    @Nullable
    Object value(ValueShape shape) {
        if (shape instanceof ValueShape.Whole whole) {
            return whole(whole);
        }
        if (shape instanceof ValueShape.Truth) {
            return truth();
        }
        if (shape instanceof ValueShape.Custom custom) {
            return custom(custom.type());
        }
        boolean ambiguous = scalar.plain() && PlainScalar.isAmbiguous(scalar.text());
        if (ambiguous) {
            return needsQuotes();
        }
        return shape instanceof ValueShape.Choice choice ? choice(choice) : scalar.text();
    }

    private @Nullable Object whole(ValueShape.Whole shape) {
        String text = scalar.text();
        boolean digits = WHOLE.matcher(text).matches();
        if (!scalar.plain() || !digits) {
            String hint = digits ? "write it without quotes: " + text : "write it in decimal digits only, such as 80";
            return wrong(" must be a whole number, but is " + shown(), hint);
        }
        long value = text.length() > LONGEST_INT ? Long.MAX_VALUE : Long.parseLong(text);
        if (value < shape.min() || value > shape.max()) {
            String hint = "use a number from " + shape.min() + " to " + shape.max();
            return reading.error("number-is-in-range", scalar, path + " is out of range: " + text, hint);
        }
        return (int) value;
    }

    private @Nullable Object truth() {
        boolean known = scalar.text().equals("true") || scalar.text().equals("false");
        if (scalar.plain() && known) {
            return scalar.text().equals("true");
        }
        return wrong(" must be true or false, but is " + shown(), "write true or false, without quotes");
    }

    private @Nullable Object choice(ValueShape.Choice shape) {
        for (Enum<?> constant : shape.constants()) {
            if (constant.toString().equals(scalar.text())) {
                return constant;
            }
        }
        String hint = Spelling.hint(scalar.text(), shape.words());
        return reading.error("word-is-known", scalar, path + " can't be '" + scalar.text() + "'", hint);
    }

    private @Nullable Object custom(ScalarType<?> type) {
        boolean string = scalar.type() == ScalarKind.STRING;
        boolean number = type.numbers() && NUMBER.matcher(scalar.text()).matches();
        if (!string && !number) {
            return type.numbers()
                    ? wrong(" is " + shown() + ", which readers take for different things", "write " + type.expected())
                    : needsQuotes();
        }
        try {
            return type.parse().apply(scalar.text());
        } catch (IllegalArgumentException e) {
            return reading.error(type.rule(), scalar, path + ": " + e.getMessage(), "write " + type.expected());
        }
    }

    private @Nullable Object needsQuotes() {
        String kind = scalar.type() == ScalarKind.STRING
                ? "a date or a time"
                : scalar.type().what();
        return wrong(
                " is " + scalar.text() + " without quotes, which YAML readers take for " + kind,
                "put it in quotes: \"" + scalar.text() + "\"");
    }

    private String shown() {
        return scalar.plain() ? scalar.text() : "the string \"" + scalar.text() + "\"";
    }

    private @Nullable Object wrong(String message, String hint) {
        return reading.error(TYPE, scalar, path + message, hint);
    }
}
