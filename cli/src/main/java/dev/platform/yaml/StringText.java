package dev.platform.yaml;

/** Writes a string in the form that is easiest to read: plain, as a block of lines, or in double quotes. */
final class StringText {
    private StringText() {}

    /**
     * Adds the string without the line feed after it.
     *
     * @param indent of the lines of a block
     */
    static void append(String text, int indent, StringBuilder out) {
        if (Quoting.isPlain(text)) {
            out.append(text);
        } else if (Quoting.isBlock(text)) {
            block(text, indent, out);
        } else {
            out.append('"');
            Quoting.escape(text, out);
            out.append('"');
        }
    }

    private static void block(String text, int indent, StringBuilder out) {
        boolean ended = text.endsWith("\n");
        int end = ended ? text.length() - 1 : text.length();
        out.append(ended ? "|" : "|-");
        int start = 0;
        while (start <= end) {
            int next = text.indexOf('\n', start);
            int lineEnd = next < 0 ? end : next;
            out.append('\n');
            if (lineEnd > start) {
                pad(indent, out);
                out.append(text, start, lineEnd);
            }
            start = lineEnd + 1;
        }
    }

    static void pad(int indent, StringBuilder out) {
        for (int at = 0; at < indent; at++) {
            out.append(' ');
        }
    }
}
