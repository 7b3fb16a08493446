package dev.platform.render;

import java.util.function.Function;

/** Text in which sections may begin and end anywhere: comments, blocks, and files that aren't YAML. */
final class FreeText {
    private final Cursor cursor;
    private final Assembly out;
    private int depth;

    FreeText(Cursor cursor, Assembly out) {
        this.cursor = cursor;
        this.out = out;
    }

    static TemplateException endsTooLate(Tag close) {
        return close.problem(
                "'" + close + "' ends a section that began before this text",
                "put '" + close + "' alone on a line, as its beginning is, or before the comment");
    }

    void print(PrintNode.Style style) {
        print(tag -> new PrintNode(Name.of(tag), style));
    }

    /** The rest of the line. */
    void print(Function<Tag, Node> printed) {
        while (!cursor.atEnd()) {
            out.text(cursor.takeTo(cursor.nextMark(cursor.length())));
            if (!cursor.atEnd()) {
                tag(cursor.takeTag(), printed);
            }
        }
    }

    private void tag(Tag tag, Function<Tag, Node> printed) {
        switch (tag.kind()) {
            case OPEN, INVERTED -> {
                depth++;
                out.open(tag);
            }
            case CLOSE -> {
                if (--depth < 0) {
                    throw endsTooLate(tag);
                }
                out.close(true);
            }
            case STRUCTURE -> throw Scalars.misplaced(tag);
            default -> out.add(printed.apply(tag));
        }
    }
}
