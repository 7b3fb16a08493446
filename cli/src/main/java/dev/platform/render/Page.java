package dev.platform.render;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One file while it is drawn: the text so far and the scope. */
final class Page {
    private static final int NONE = -1;

    private final StringBuilder out = new StringBuilder(2048);
    private final Scope scope;
    private int blockHeader = NONE;

    Page(Record view) {
        this.scope = new Scope(view);
    }

    StringBuilder out() {
        return out;
    }

    Scope scope() {
        return scope;
    }

    /** The text, number or boolean of this name; anything else can't be printed. */
    Object scalar(Name name) {
        Object value = scope.find(name);
        if (value instanceof String || value instanceof Integer || value instanceof Long || value instanceof Boolean) {
            return value;
        }
        throw name.problem(
                "'" + name.text() + "' is " + what(value) + " and can't be printed as a scalar",
                value == null
                        ? "put '{{#" + name.text() + "}}' and '{{/" + name.text() + "}}' around it, or fill it in"
                        : "print a component of it, use a section, or '{{{" + name.text() + "}}}' for a list or a map");
    }

    static String what(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof List<?>) {
            return "a list";
        }
        if (value instanceof Map<?, ?>) {
            return "a map";
        }
        return "a " + value.getClass().getSimpleName();
    }

    /** Remembers that the next characters are the rest of a block scalar's header. */
    void blockHeader() {
        blockHeader = out.length();
    }

    /** Tells the reader of the last block scalar how far its lines are indented, once. */
    void indentBlock(int columns) {
        if (blockHeader != NONE) {
            out.insert(blockHeader, columns);
            blockHeader = NONE;
        }
    }
}
