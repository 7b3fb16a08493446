package dev.platform.render;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compiles scalars with tags in them, plain or between quotes. */
record Scalars(Cursor cursor, Assembly out) {
    private static final String INDICATORS = "&*!|>%@`";

    static TemplateException misplaced(Tag tag) {
        return tag.problem(
                "'" + tag + "' can't stand here: it prints a map or a list",
                "put it alone on a line or after 'key: ', or write '{{" + tag.name() + "}}' for a single value");
    }

    /** The plain scalar from here up to an index; answers the last tag in it. */
    @Nullable
    Tag plain(int end, ScalarNode.Role role) {
        if (cursor.nextMark(end) == end) {
            out.text(cursor.takeTo(end));
            return null;
        }
        Tag last = null;
        char start = cursor.here();
        List<Object> parts = new ArrayList<>();
        while (cursor.at() < end) {
            String literal = cursor.takeTo(cursor.nextMark(end));
            if (!literal.isEmpty()) {
                parts.add(literal);
            }
            if (cursor.at() < end) {
                last = print(cursor.takeTag());
                if (INDICATORS.indexOf(start) >= 0) {
                    throw last.problem(
                            "'" + last + "' stands in a scalar that begins with '" + start + "'",
                            "put the whole scalar into double quotes");
                }
                parts.add(Name.of(last));
            }
        }
        out.add(new ScalarNode(List.copyOf(parts), role));
        return last;
    }

    /** The rest of a quoted scalar; answers whether its end is on this line. */
    boolean quoted(char quote) {
        PrintNode.Style style = quote == '"' ? PrintNode.Style.DOUBLE_QUOTED : PrintNode.Style.SINGLE_QUOTED;
        while (!cursor.atEnd()) {
            char c = cursor.here();
            boolean pair = quote == '"' ? c == '\\' : c == quote && cursor.charAt(cursor.at() + 1) == quote;
            if (Tag.isMark(c)) {
                out.add(new PrintNode(Name.of(print(cursor.takeTag())), style));
            } else if (pair) {
                pair();
            } else {
                out.text(cursor.takeTo(cursor.at() + 1));
                if (c == quote) {
                    return true;
                }
            }
        }
        return false;
    }

    private void pair() {
        out.text(cursor.takeTo(cursor.at() + 1));
        if (Tag.isMark(cursor.here())) {
            Tag tag = cursor.takeTag();
            throw tag.problem("'" + tag + "' follows a single '\\'", "write '\\\\' for a backslash");
        }
        if (!cursor.atEnd()) {
            out.text(cursor.takeTo(cursor.at() + 1));
        }
    }

    private static Tag print(Tag tag) {
        if (tag.kind() == Tag.Kind.STRUCTURE) {
            throw misplaced(tag);
        }
        if (tag.kind() != Tag.Kind.PRINT) {
            throw tag.problem(
                    "section '" + tag + "' begins or ends inside a scalar",
                    "put the section around the whole scalar, with the quotes, or on lines of its own");
        }
        return tag;
    }
}
