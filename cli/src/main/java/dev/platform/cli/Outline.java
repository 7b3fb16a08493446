package dev.platform.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Nested data as indented lines for people; the innermost mappings take one line each. */
final class Outline {
    private Outline() {}

    static void print(Map<String, ?> data, PrintWriter out) {
        print(data, "", out);
    }

    private static void print(Map<?, ?> data, String indent, PrintWriter out) {
        int width = data.keySet().stream()
                .mapToInt(key -> Report.visible(key.toString()).length())
                .max()
                .orElse(0);
        data.forEach((key, value) -> {
            String label = Report.visible(key.toString());
            if (value instanceof Map<?, ?> map && !map.isEmpty() && indent.isEmpty()) {
                out.println(label + ":");
                print(map, "  ", out);
            } else {
                out.println(indent + label + ":" + " ".repeat(width - label.length() + 2) + text(value));
            }
        });
    }

    /** In quotes where it could be taken for another number of items. */
    private static String item(String text) {
        return text.isBlank() || text.contains(",") ? "\"" + text + "\"" : text;
    }

    private static String text(Object value) {
        List<String> words = new ArrayList<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> words.add(key + " " + inner));
        } else if (value instanceof List<?> list) {
            list.forEach(item -> words.add(item(item.toString())));
        } else {
            words.add(value.toString());
        }
        String text = String.join(", ", words);
        return text.isEmpty() ? "-" : Report.visible(text);
    }
}
