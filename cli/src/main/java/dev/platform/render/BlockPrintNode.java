package dev.platform.render;

/**
 * A tag inside a block scalar: the lines of its value get the indentation of the tag's line.
 *
 * @param columns how far the block is indented from its key, if the tag begins its line, else 0
 * @param last whether nothing follows on the line
 */
record BlockPrintNode(Name name, String margin, int columns, boolean last) implements Node {
    @Override
    public void draw(Page page) {
        String text = page.scalar(name).toString();
        refuseUnprintable(text);
        if (columns > 0 && hidesIndentation(text)) {
            indent(page);
        }
        StringBuilder out = page.out();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            out.append(text, start, end + 1);
            start = end + 1;
            boolean empty = start == text.length() ? last : text.charAt(start) == '\n';
            out.append(empty ? "" : margin);
        }
        out.append(text, start, text.length());
    }

    /** A reader takes the indentation of a block from its first line, unless the header says it. */
    private static boolean hidesIndentation(String text) {
        return text.isEmpty() || text.charAt(0) == ' ' || text.charAt(0) == '\n';
    }

    private void indent(Page page) {
        if (columns > 9) {
            throw name.problem(
                    "'" + name.text() + "' begins with a blank, and its block is indented too far for that",
                    "indent the block by at most 9");
        }
        page.indentBlock(columns);
    }

    private void refuseUnprintable(String text) {
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            String line = text.substring(start, end < 0 ? text.length() : end);
            int bad = Characters.firstUnprintable(line);
            if (bad >= 0) {
                throw name.problem(
                        "'" + name.text() + "' has the control character " + Characters.name(line.charAt(bad))
                                + ", which can't stand in a block",
                        "print it as 'key: {{" + name.text() + "}}' instead");
            }
            start += line.length() + 1;
        }
    }
}
