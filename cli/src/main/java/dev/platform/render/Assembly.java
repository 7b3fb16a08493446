package dev.platform.render;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts the pieces of a template together, section within section. */
final class Assembly {
    /** A section, or a line, whose pieces are being gathered. */
    private record Frame(@Nullable Tag section, List<Node> nodes, StringBuilder text) {
        Frame(@Nullable Tag section) {
            this(section, new ArrayList<>(), new StringBuilder());
        }

        void flush() {
            if (text.length() > 0) {
                nodes.add(new Node.Text(text.toString()));
                text.setLength(0);
            }
        }

        Node node() {
            flush();
            return nodes.size() == 1 ? nodes.get(0) : new Node.Sequence(List.copyOf(nodes));
        }
    }

    private final Deque<Frame> frames = new ArrayDeque<>();

    Assembly() {
        frames.push(new Frame(null));
    }

    void text(String literal) {
        frames.element().text().append(literal);
    }

    /** Takes back the blanks at the end of the text. */
    void trim() {
        StringBuilder text = frames.element().text();
        while (text.length() > 0 && Line.isBlank(text.charAt(text.length() - 1))) {
            text.setLength(text.length() - 1);
        }
    }

    void add(Node node) {
        frames.element().flush();
        frames.element().nodes().add(node);
    }

    void open(Tag section) {
        frames.push(new Frame(section));
    }

    void openLine() {
        frames.push(new Frame(null));
    }

    /** Ends the innermost section, which a tag of the same line or of a line of its own opened. */
    void close(boolean repeats) {
        Frame frame = frames.pop();
        Tag open = Objects.requireNonNull(frame.section());
        boolean inverted = open.kind() == Tag.Kind.INVERTED;
        add(new SectionNode(Name.of(open), inverted, repeats, frame.node()));
    }

    /** Ends a line with sections that leaves nothing behind if nothing of it is printed. */
    void closeTidyLine() {
        add(new Node.TidyLine(lineNode()));
    }

    /** Ends a line with sections that is text as it is. */
    void closeLine() {
        add(lineNode());
        text("\n");
    }

    private Node lineNode() {
        Frame frame = frames.pop();
        Tag open = frame.section();
        if (open != null) {
            throw open.problem(
                    "'" + open + "' begins inside a line and doesn't end in it",
                    "put '" + open + "' alone on a line, or close it on this one");
        }
        return frame.node();
    }

    Node result() {
        return frames.element().node();
    }
}
