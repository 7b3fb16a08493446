package dev.platform.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/**
 * Writes maps, lists and scalars as YAML in block style. The same values give the same bytes, and no reader takes a
 * string for anything else.
 */
public final class YamlWriter {
    private static final int STEP = 2;

    /** A reader gives up looking for the colon after 1024 characters. */
    private static final int LONGEST_KEY = 1000;

    private final StringBuilder out;

    private YamlWriter(StringBuilder out) {
        this.out = out;
    }

    public static String write(Object value) {
        StringBuilder out = new StringBuilder();
        write(value, 0, out);
        return out.toString();
    }

    /** Adds the lines of a map or list, each indented by that many spaces and ended with a line feed. */
    public static void write(Object value, int indent, StringBuilder out) {
        new YamlWriter(out).lines(value, indent);
    }

    /** The string on one line: as it is where that is safe, else in double quotes. */
    public static String scalar(String text) {
        return Quoting.isPlain(text) ? text : '"' + escape(text) + '"';
    }

    /** The string as it is written between double quotes. */
    public static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + STEP);
        Quoting.escape(text, out);
        return out.toString();
    }

    private void lines(Object value, int indent) {
        pad(indent);
        if (!block(value, indent)) {
            leaf(value, indent);
        }
    }

    /** Writes a map or list that has entries, from where the line is now. */
    private boolean block(Object value, int indent) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            entries(map, indent);
            return true;
        }
        if (value instanceof List<?> list && !list.isEmpty()) {
            items(list, indent);
            return true;
        }
        return false;
    }

    private void entries(Map<?, ?> map, int indent) {
        boolean first = true;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!first) {
                pad(indent);
            }
            first = false;
            key(entry.getKey(), entry.getValue(), indent);
        }
    }

    private void key(Object key, Object value, int indent) {
        if (!(key instanceof String text)) {
            throw new IllegalArgumentException("a key must be a string: " + key);
        }
        String written = scalar(text);
        if (written.length() > LONGEST_KEY) {
            out.append("? ").append(written).append('\n');
            pad(indent);
            out.append(':');
            item(value, indent);
            return;
        }
        out.append(written).append(':');
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            out.append('\n');
            lines(map, indent + STEP);
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            out.append('\n');
            lines(list, indent);
        } else {
            out.append(' ');
            leaf(value, indent);
        }
    }

    private void items(List<?> list, int indent) {
        for (int at = 0; at < list.size(); at++) {
            if (at > 0) {
                pad(indent);
            }
            out.append('-');
            item(list.get(at), indent);
        }
    }

    private void item(Object value, int indent) {
        out.append(' ');
        if (!block(value, indent + STEP)) {
            leaf(value, indent);
        }
    }

    private void leaf(Object value, int indent) {
        if (value instanceof String text) {
            StringText.append(text, indent + STEP, out);
        } else if (value instanceof Map) {
            out.append("{}");
        } else if (value instanceof List) {
            out.append("[]");
        } else {
            out.append(literal(value));
        }
        out.append('\n');
    }

    /** A number or truth value as every reader understands it, without an exponent. */
    static String literal(Object value) {
        if (value instanceof Double number && Double.isFinite(number)) {
            String plain = new BigDecimal(number.toString()).toPlainString();
            return plain.indexOf('.') < 0 ? plain + ".0" : plain;
        }
        if (value instanceof Integer
                || value instanceof Long
                || value instanceof BigInteger
                || value instanceof Boolean) {
            return value.toString();
        }
        throw new IllegalArgumentException("this can't be written as YAML: " + value);
    }

    private void pad(int indent) {
        StringText.pad(indent, out);
    }
}
