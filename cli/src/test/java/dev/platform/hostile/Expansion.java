package dev.platform.hostile;

/** What Kubernetes makes of a text in which it looks for variables, by its expansion of $(NAME). */
final class Expansion {
    private Expansion() {}

    static String of(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '$' || i + 1 == text.length()) {
                out.append(text.charAt(i));
                continue;
            }
            char next = text.charAt(++i);
            int end = text.indexOf(')', i);
            if (next == '$') {
                out.append('$');
            } else if (next == '(' && end > 0) {
                out.append("[the value of ").append(text, i + 1, end).append(']');
                i = end;
            } else {
                // It takes one byte for a letter, which spoils all letters that have more.
                out.append('$').append(next < 0x80 ? String.valueOf(next) : "[half a letter]");
            }
        }
        return out.toString();
    }
}
