package dev.platform.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/** Nested data as indented lines for people. */
final class Outline {
    private Outline() {}

    static void print(Map<String, ?> data, PrintWriter out) {
        print(data, "", out);
    }

    private static void print(Map<?, ?> data, String indent, PrintWriter out) {
        int width = data.keySet().stream()
                .mapToInt(key -> key.toString().length())
                .max()
                .orElse(0);
        data.forEach((key, value) -> {
            String label = indent + Report.visible(key.toString()) + ":";
            if (value instanceof Map<?, ?> map && !map.isEmpty()) {
                out.println(label);
                print(map, indent + "  ", out);
            } else {
                out.println(label + " ".repeat(width - key.toString().length() + 2) + text(value));
            }
        });
    }

    private static String text(Object value) {
        if (value instanceof List<?> list) {
            return list.isEmpty()
                    ? "-"
                    : Report.visible(
                            String.join(", ", list.stream().map(String::valueOf).toList()));
        }
        return value.toString().isEmpty() || value instanceof Map ? "-" : Report.visible(value.toString());
    }
}
