package dev.platform.schema;

import dev.platform.yaml.YamlNode;
import dev.platform.yaml.YamlNode.ScalarKind;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The formats of values that Kubernetes reads more of than their type. */
final class ValueFormat {
    private static final int INT = 31;
    private static final int LONG = 63;

    /** As Kubernetes reads amounts: also signed, with an exponent, or of a millionth. */
    private static final Pattern QUANTITY =
            Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)(Ki|Mi|Gi|Ti|Pi|Ei|[numkMGTPE]|[eE][+-]?[0-9]+)?");

    private ValueFormat() {}

    /** Null for a format about which nothing is known. */
    static @Nullable ValueRule of(String format) {
        return switch (format) {
            case "int32" -> integer(INT);
            case "int64" -> integer(LONG);
            case "quantity" ->
                string(text -> QUANTITY.matcher(text).matches(), "write an amount such as 250m, 2 or 512Mi");
            case "date-time" -> string(ValueFormat::isTime, "write a time such as 2026-11-30T12:00:00Z");
            case "byte" -> string(ValueFormat::isBase64, "encode it as base64, or use a field that takes plain text");
            default -> null;
        };
    }

    private static ValueRule string(Predicate<String> isRight, String remedy) {
        return node -> node instanceof YamlNode.Scalar scalar
                        && scalar.type() == ScalarKind.STRING
                        && !isRight.test(scalar.text())
                ? remedy
                : null;
    }

    private static ValueRule integer(int bits) {
        String remedy = "use a number of at most " + ((1L << (bits - 1)) - 1 + (1L << (bits - 1)));
        return node -> {
            boolean isNumber = node instanceof YamlNode.Scalar scalar
                    && (scalar.type() == ScalarKind.INTEGER || scalar.type() == ScalarKind.FLOAT);
            return isNumber
                            && new BigDecimal(String.valueOf(node.toValue()))
                                            .toBigInteger()
                                            .bitLength()
                                    > bits
                    ? remedy
                    : null;
        };
    }

    private static boolean isTime(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean isBase64(String text) {
        try {
            Base64.getDecoder().decode(text.replaceAll("[\\r\\n]", ""));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
