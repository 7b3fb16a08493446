package dev.platform.render;

import org.jspecify.annotations.Nullable;

/** One line of YAML while it is compiled: where we are in it, and what of it has been seen. */
final class Scan {
    final Line line;
    final Cursor cursor;
    final YamlState state;
    final Assembly out;

    /** Whether a key, a dash or a value was seen. */
    boolean touched;
    /** Whether the value that was awaited is there. */
    boolean valued;

    boolean keyed;
    boolean dashed;
    /** The column of the last key or dash. */
    int column = YamlState.ROOT;
    /** The last tag in a plain scalar. */
    @Nullable
    Tag tagged;

    Scan(Line line, YamlState state, Assembly out) {
        this.line = line;
        this.cursor = new Cursor(line);
        this.state = state;
        this.out = out;
    }

    void literal() {
        out.text(cursor.takeTo(cursor.at() + 1));
    }

    /** A key or a dash that awaits a value. */
    void awaitValue(int at) {
        touched = true;
        valued = false;
        column = at;
    }

    void value() {
        touched = true;
        valued = true;
    }
}
