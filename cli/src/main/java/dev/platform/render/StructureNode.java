package dev.platform.render;

import dev.platform.yaml.YamlWriter;
import java.util.List;
import java.util.Map;

/**
 * A map or a list as block YAML, with the line break at its end.
 *
 * @param column of the key or dash in front, or of the structure itself if it is alone on its line
 */
record StructureNode(Name name, int column, Position position) implements Node {
    enum Position {
        AFTER_KEY,
        AFTER_DASH,
        /** Alone on its line, as a whole value. */
        ALONE,
        /** Alone on its line, and its entries go together with those of other lines. */
        AMONG_OTHERS,
        /** Alone on its line, and only the lines drawn before tell whether there are other entries. */
        UNSURE
    }

    @Override
    public void draw(Page page) {
        Object value = page.scope().find(name);
        if (value instanceof Map<?, ?> map) {
            draw(page, value, map.isEmpty() ? "{}" : "");
        } else if (value instanceof List<?> list) {
            draw(page, value, list.isEmpty() ? "[]" : "");
        } else {
            throw name.problem(
                    "'" + name.text() + "' is " + Page.what(value) + ", but '{{{…}}}' prints a map or a list",
                    "write '{{" + name.text() + "}}' for a single value");
        }
    }

    private void draw(Page page, Object value, String empty) {
        StringBuilder out = page.out();
        switch (position) {
            case AFTER_KEY -> {
                if (empty.isEmpty()) {
                    YamlWriter.write(value, value instanceof List<?> ? column : column + 2, out.append('\n'));
                } else {
                    out.append(' ').append(empty).append('\n');
                }
            }
            case AFTER_DASH -> {
                out.append(' ').append(empty);
                int start = out.length();
                if (empty.isEmpty()) {
                    YamlWriter.write(value, column + 2, out);
                    out.delete(start, start + column + 2);
                } else {
                    out.append('\n');
                }
            }
            case ALONE, AMONG_OTHERS, UNSURE -> alone(out, value, empty);
        }
    }

    private void alone(StringBuilder out, Object value, String empty) {
        if (empty.isEmpty()) {
            YamlWriter.write(value, column, out);
        } else if (position == Position.ALONE || (position == Position.UNSURE && isAwaited(out))) {
            out.append(" ".repeat(column)).append(empty).append('\n');
        }
    }

    /** Whether the text so far ends with a key or a dash that has no value yet. */
    private static boolean isAwaited(StringBuilder out) {
        int end = out.length();
        while (end > 0 && Character.isWhitespace(out.charAt(end - 1))) {
            end--;
        }
        if (end == 0 || out.charAt(end - 1) == ':') {
            return true;
        }
        String line = out.substring(out.lastIndexOf("\n", end - 1) + 1, end).strip();
        return line.equals("-") || line.equals("---") || line.endsWith(" -");
    }
}
