package dev.platform.yaml;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns nodes into plain Java values. */
final class PlainValue {
    private static final BigInteger LONGEST = BigInteger.valueOf(Long.MAX_VALUE);
    private static final BigInteger SHORTEST = BigInteger.valueOf(Long.MIN_VALUE);

    private PlainValue() {}

    static @Nullable Object of(YamlNode node) {
        if (node instanceof YamlNode.Mapping mapping) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            mapping.fields().forEach((key, field) -> values.put(key, of(field.value())));
            return Collections.unmodifiableMap(values);
        }
        if (node instanceof YamlNode.Sequence sequence) {
            List<@Nullable Object> values = new ArrayList<>();
            sequence.items().forEach(item -> values.add(of(item)));
            return Collections.unmodifiableList(values);
        }
        return scalar((YamlNode.Scalar) node);
    }

    private static @Nullable Object scalar(YamlNode.Scalar scalar) {
        String text = scalar.text();
        return switch (scalar.type()) {
            case NULL -> null;
            case BOOLEAN -> PlainScalar.isTrue(text);
            case INTEGER -> narrowed(PlainScalar.integer(text));
            case FLOAT -> floating(text);
            case STRING, UNREADABLE -> text;
        };
    }

    private static Object narrowed(BigInteger value) {
        boolean fits = value.compareTo(LONGEST) <= 0 && value.compareTo(SHORTEST) >= 0;
        return fits ? (Object) value.longValue() : value;
    }

    private static Double floating(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.endsWith("nan")) {
            return Double.NaN;
        }
        if (lower.endsWith("inf")) {
            return lower.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return Double.valueOf(text.replace("_", ""));
    }
}
