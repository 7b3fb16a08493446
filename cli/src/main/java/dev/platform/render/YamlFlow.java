package dev.platform.render;

/** The part of a line between brackets or braces: {@code [a, b]} and <code>{a: b}</code>. */
record YamlFlow(Scan scan, Scalars scalars, InlineSections sections) {
    void step() {
        Cursor cursor = scan.cursor;
        char c = cursor.here();
        if (isBracket(c)) {
            bracket();
        } else if (c == ',' || isColon(cursor.at())) {
            scan.literal();
            scan.valued = false;
        } else {
            sections.refuseSecondValue();
            int end = end();
            boolean key = cursor.charAt(end) == ':';
            scalars.plain(cursor.trimmed(end), key ? ScalarNode.Role.FLOW_KEY : ScalarNode.Role.FLOW_VALUE);
            scan.value();
        }
    }

    static boolean isBracket(char c) {
        return "[]{}".indexOf(c) >= 0;
    }

    void bracket() {
        char c = scan.cursor.here();
        boolean opens = c == '[' || c == '{';
        if (opens) {
            sections.refuseSecondValue();
        }
        scan.literal();
        scan.state.flow += opens ? 1 : -1;
        scan.touched = true;
        scan.valued = !opens;
    }

    private int end() {
        Cursor cursor = scan.cursor;
        int end = cursor.at() + 1;
        while (!isSign(end) && !Tag.isSection(cursor.charAt(end)) && !cursor.startsComment(end) && !isColon(end)) {
            end++;
        }
        return end;
    }

    private boolean isColon(int index) {
        return scan.cursor.charAt(index) == ':' && (scan.cursor.isEdge(index + 1) || isSign(index + 1));
    }

    private boolean isSign(int index) {
        char c = scan.cursor.charAt(index);
        return c == ',' || c == Cursor.EOL || isBracket(c);
    }
}
