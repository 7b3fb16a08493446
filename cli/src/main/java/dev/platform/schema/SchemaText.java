package dev.platform.schema;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes a file of schemas as JSON: each property on a line of its own, so that a diff shows what has changed. */
final class SchemaText {
    /** Objects whose fields have names of their own rather than keywords. */
    private static final Set<String> NAMED = Set.of("kinds", "definitions", Keywords.PROPERTIES);

    private final StringBuilder out = new StringBuilder();
    private int depth;

    private SchemaText() {}

    static String of(Map<String, ?> file) {
        SchemaText text = new SchemaText();
        text.fields(file, true);
        return text.out.append('\n').toString();
    }

    /** A map with its fields in the order of the arguments, names and values in turn. */
    static Map<String, Object> ordered(Object... fields) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            ordered.put(fields[i].toString(), fields[i + 1]);
        }
        return ordered;
    }

    private void fields(Map<?, ?> fields, boolean lines) {
        out.append('{');
        depth += lines ? 1 : 0;
        Iterator<? extends Map.Entry<?, ?>> entries = fields.entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<?, ?> field = entries.next();
            if (lines) {
                line();
            }
            String name = field.getKey().toString();
            string(name);
            out.append(lines ? ": " : ":");
            value(field.getValue(), NAMED.contains(name));
            if (entries.hasNext()) {
                out.append(',');
            }
        }
        depth -= lines ? 1 : 0;
        if (lines && !fields.isEmpty()) {
            line();
        }
        out.append('}');
    }

    private void line() {
        out.append('\n').append(" ".repeat(depth));
    }

    private void value(Object value, boolean lines) {
        if (value instanceof Map<?, ?> fields) {
            fields(fields, lines);
        } else if (value instanceof List<?> items) {
            items(items);
        } else if (value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof Number number) {
            out.append(plain(number));
        } else {
            string(value.toString());
        }
    }

    private void items(List<?> items) {
        out.append('[');
        for (int i = 0; i < items.size(); i++) {
            out.append(i == 0 ? "" : ",");
            value(items.get(i), false);
        }
        out.append(']');
    }

    /** The same number is the same text, whether it was read as 1, 1.0 or 1e0. */
    private static String plain(Number number) {
        BigDecimal value = new BigDecimal(number.toString()).stripTrailingZeros();
        return value.scale() > 0 || value.precision() - value.scale() > 25 ? value.toString() : value.toPlainString();
    }

    private void string(String text) {
        out.append('"');
        JsonStringEncoder.getInstance().quoteAsString(text, out);
        out.append('"');
    }
}
