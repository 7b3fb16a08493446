package dev.platform.yaml;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes values as YAML that every reader understands alike. */
public final class YamlWriter {
    private static final Set<String> WORDS =
            Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf");

    private YamlWriter() {}

    /** The text as one YAML scalar on one line: plain if that is safe, else in double quotes. */
    public static String scalar(String text) {
        return isPlain(text) ? text : '"' + escape(text) + '"';
    }

    /** The text as it has to stand between double quotes. */
    public static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c == '\n') {
                out.append("\\n");
            } else if (isSpecial(c)) {
                out.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** The block lines of a map or a list at this indentation. */
    public static void write(Object value, int indent, StringBuilder out) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> {
                out.append(" ".repeat(indent))
                        .append(scalar(String.valueOf(key)))
                        .append(':');
                item(item, indent, out);
            });
        } else if (value instanceof List<?> list) {
            for (Object item : list) {
                int start = out.length();
                out.append(" ".repeat(indent)).append('-');
                item(item, indent, out);
                boolean nested = out.charAt(start + indent + 1) == '\n';
                if (nested && item instanceof Map<?, ?>) {
                    out.delete(start + indent + 1, start + 2 * indent + 3);
                }
            }
        }
    }

    private static void item(Object item, int indent, StringBuilder out) {
        if (item instanceof Map<?, ?> map && map.isEmpty()) {
            out.append(" {}\n");
        } else if (item instanceof List<?> list && list.isEmpty()) {
            out.append(" []\n");
        } else if (item instanceof Map<?, ?> || item instanceof List<?>) {
            boolean underKey = out.charAt(out.length() - 1) == ':' && item instanceof List<?>;
            out.append('\n');
            write(item, underKey ? indent : indent + 2, out);
        } else {
            out.append(' ')
                    .append(item instanceof String text ? scalar(text) : String.valueOf(item))
                    .append('\n');
        }
    }

    private static boolean isPlain(String text) {
        if (text.isEmpty() || !isStart(text.charAt(0)) || WORDS.contains(text.toLowerCase(Locale.ROOT))) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            boolean last = i == text.length() - 1;
            char c = text.charAt(i);
            boolean guarded = (c == ' ' && !last && text.charAt(i + 1) != '#')
                    || (c == ':' && !last && text.charAt(i + 1) != ' ');
            if (!guarded && !isStart(c) && !(c >= '0' && c <= '9') && ".@=+-".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '/';
    }

    private static boolean isSpecial(char c) {
        return c < ' ' || (c >= 0x7F && c <= 0xA0) || c == 0x2028 || c == 0x2029 || c == 0xFEFF || c >= 0xFFFE;
    }
}
