package dev.platform.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Rows under headings, as text for people and as data for programs. */
final class Table {
    private final List<String> headings;
    private final List<List<Object>> rows = new ArrayList<>();

    Table(String... headings) {
        this.headings = List.of(headings);
    }

    void add(Object... row) {
        rows.add(List.of(row));
    }

    /** One map a row, with the headings as keys. */
    List<Map<String, Object>> items() {
        List<Map<String, Object>> items = new ArrayList<>();
        for (List<Object> row : rows) {
            Map<String, Object> item = new LinkedHashMap<>();
            for (int i = 0; i < headings.size(); i++) {
                item.put(headings.get(i), row.get(i));
            }
            items.add(item);
        }
        return items;
    }

    void print(PrintWriter out) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(headings.stream()
                .map(heading -> heading.toUpperCase(Locale.ROOT))
                .toList());
        rows.forEach(row -> lines.add(row.stream().map(Table::text).toList()));
        int[] widths = new int[headings.size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        lines.forEach(line -> print(line, widths, out));
    }

    private static void print(List<String> line, int[] widths, PrintWriter out) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = line.get(i);
            text.append(cell).append(" ".repeat(widths[i] - cell.length() + 2));
        }
        out.println(text.toString().stripTrailing());
    }

    private static String text(Object cell) {
        String text = cell instanceof List<?> list
                ? String.join(", ", list.stream().map(String::valueOf).toList())
                : cell.toString();
        return text.isEmpty() ? "-" : Report.visible(text);
    }
}
