package dev.platform.yaml;

import java.util.IdentityHashMap;
import java.util.Objects;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.events.Event;

/** Where the values of a document begin and end in its text, counted in code points. */
final class Spans {
    private final IdentityHashMap<YamlNode, Span> all = new IdentityHashMap<>();
    private int lastEnd;

    enum Style {
        PLAIN,
        SINGLE_QUOTED,
        DOUBLE_QUOTED,
        /** A scalar over several lines, after {@code |} or {@code >}. */
        TEXT_BLOCK,
        BLOCK,
        FLOW
    }

    record Span(int start, int end, Style style) {}

    Span of(YamlNode node) {
        return Objects.requireNonNull(all.get(node), "a node of another document");
    }

    void scalar(YamlNode node, Event event, ScalarStyle style) {
        lastEnd = event.getEndMark().getIndex();
        all.put(node, new Span(event.getStartMark().getIndex(), lastEnd, styleOf(style)));
    }

    /** A block has no end of its own: it ends with its last value. */
    void collection(YamlNode node, Event start, Event end, Style style) {
        if (style == Style.FLOW) {
            lastEnd = end.getEndMark().getIndex();
        }
        all.put(node, new Span(start.getStartMark().getIndex(), lastEnd, style));
    }

    private static Style styleOf(ScalarStyle style) {
        return switch (style) {
            case SINGLE_QUOTED -> Style.SINGLE_QUOTED;
            case DOUBLE_QUOTED -> Style.DOUBLE_QUOTED;
            case LITERAL, FOLDED -> Style.TEXT_BLOCK;
            default -> Style.PLAIN;
        };
    }
}
