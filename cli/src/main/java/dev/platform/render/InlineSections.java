package dev.platform.render;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The sections inside a line: each goes around whole values, and never splits one. */
final class InlineSections {
    private static final String AROUND = "put the section around the whole value, or on lines of its own";

    /**
     * A section of this line.
     *
     * @param leads whether it begins with the comma after a value
     * @param valued and the others: how it was before the section
     */
    private record Opened(
            Tag tag, boolean leads, int flow, boolean valued, boolean keyed, boolean dashed, int column) {}

    private final Scan scan;
    private final Deque<Opened> open = new ArrayDeque<>();
    private @Nullable Opened closed;
    private int closedAt;

    InlineSections(Scan scan) {
        this.scan = scan;
    }

    void tag() {
        Tag tag = scan.cursor.takeTag();
        if (tag.kind() == Tag.Kind.CLOSE) {
            close(tag);
        } else {
            open(tag);
        }
    }

    private void open(Tag tag) {
        boolean leads = scan.state.flow > 0 && scan.cursor.nextVisible() == ',';
        if (scan.valued && !leads) {
            Opened other = justClosed(scan.cursor.at() - 1);
            if (other == null || !tag.isOppositeOf(other.tag)) {
                throw tag.problem("section '" + tag + "' begins inside a scalar", AROUND);
            }
            scan.valued = other.valued;
            scan.keyed = other.keyed;
            scan.dashed = other.dashed;
            scan.column = other.column;
        }
        open.push(new Opened(tag, leads, scan.state.flow, scan.valued, scan.keyed, scan.dashed, scan.column));
        scan.out.open(tag);
    }

    private void close(Tag tag) {
        Opened opened = open.poll();
        if (opened == null) {
            throw FreeText.endsTooLate(tag);
        }
        if (opened.flow != scan.state.flow) {
            throw tag.problem(
                    "section '" + opened.tag + "' opens or closes a bracket of what is around it",
                    "put both brackets inside the section, or both outside");
        }
        scan.out.close(opened.leads || (scan.state.flow > 0 && !scan.valued));
        scan.valued |= opened.valued;
        closed = opened;
        closedAt = scan.cursor.at();
    }

    /** Before a value: there must not be one already. */
    void refuseSecondValue() {
        if (!scan.valued || scan.line.tags().isEmpty()) {
            return;
        }
        Opened before = justClosed(scan.cursor.at());
        if (before != null) {
            throw before.tag.problem("section '" + before.tag + "' ends inside a scalar", AROUND);
        }
        throw scan.line
                .tags()
                .get(0)
                .problem("text follows a complete value on this line", "put the whole value into double quotes");
    }

    private @Nullable Opened justClosed(int at) {
        return closed != null && scan.cursor.isBlankBetween(closedAt, at) ? closed : null;
    }
}
