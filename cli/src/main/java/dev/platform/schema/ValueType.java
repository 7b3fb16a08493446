package dev.platform.schema;

import dev.platform.yaml.YamlNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;

/** A type of JSON, in the words of a message. */
enum ValueType {
    OBJECT("a mapping"),
    ARRAY("a list"),
    STRING("a string"),
    BOOLEAN("true or false"),
    INTEGER("a whole number"),
    NUMBER("a number");

    /** From here on Go writes a number with an exponent, which is no integer to it. */
    private static final double LARGEST_PLAIN = 1e21;

    private final String words;

    ValueType(String words) {
        this.words = words;
    }

    static ValueType of(String keyword) {
        return valueOf(keyword.toUpperCase(Locale.ROOT));
    }

    String words() {
        return words;
    }

    boolean takes(YamlNode node) {
        if (node instanceof YamlNode.Mapping) {
            return this == OBJECT;
        }
        if (node instanceof YamlNode.Sequence) {
            return this == ARRAY;
        }
        YamlNode.Scalar scalar = (YamlNode.Scalar) node;
        return switch (scalar.type()) {
            case STRING -> this == STRING;
            case BOOLEAN -> this == BOOLEAN;
            case INTEGER -> this == INTEGER || this == NUMBER;
            case FLOAT -> this == NUMBER || (this == INTEGER && isWhole(scalar));
            case NULL, UNREADABLE -> true;
        };
    }

    /** Kubernetes turns YAML into JSON first, where 3.0 is 3. */
    private static boolean isWhole(YamlNode.Scalar scalar) {
        return scalar.toValue() instanceof Double value && value % 1 == 0 && Math.abs(value) < LARGEST_PLAIN;
    }

    /** The value of a number that is whole. */
    static BigInteger whole(YamlNode node) {
        Object value = node.toValue();
        return value instanceof Double number
                ? new BigDecimal(number).toBigInteger()
                : new BigInteger(String.valueOf(value));
    }
}
