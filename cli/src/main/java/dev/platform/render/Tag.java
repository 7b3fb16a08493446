package dev.platform.render;

/** One tag of a template. In a template's text each tag is one control character: its mark. */
record Tag(Kind kind, String name, Place place) {
    enum Kind {
        PRINT('\u0001', "{{", "}}"),
        STRUCTURE('\u0002', "{{{", "}}}"),
        OPEN('\u0003', "{{#", "}}"),
        INVERTED('\u0004', "{{^", "}}"),
        CLOSE('\u0005', "{{/", "}}"),
        PARTIAL('\u0006', "{{>", "}}"),
        COMMENT('\u0007', "{{!", "}}");

        private final char mark;
        private final String before;
        private final String after;

        Kind(char mark, String before, String after) {
            this.mark = mark;
            this.before = before;
            this.after = after;
        }

        char mark() {
            return mark;
        }
    }

    static boolean isMark(char c) {
        return c >= Kind.PRINT.mark() && c <= Kind.COMMENT.mark();
    }

    /** Whether the character is the mark of a tag that prints something. */
    static boolean isPrinting(char c) {
        return c == Kind.PRINT.mark() || c == Kind.STRUCTURE.mark();
    }

    static boolean isSection(char c) {
        return c >= Kind.OPEN.mark() && c <= Kind.CLOSE.mark();
    }

    /** Whether this section is printed exactly when the other is not. */
    boolean isOppositeOf(Tag other) {
        return kind != other.kind && name.equals(other.name);
    }

    TemplateException problem(String problem, String hint) {
        return place.problem(problem, hint);
    }

    @Override
    public String toString() {
        return kind.before + name + kind.after;
    }
}
