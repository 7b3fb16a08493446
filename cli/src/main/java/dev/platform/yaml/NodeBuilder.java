package dev.platform.yaml;

import dev.platform.yaml.Spans.Style;
import dev.platform.yaml.YamlNode.Field;
import dev.platform.yaml.YamlNode.Mapping;
import dev.platform.yaml.YamlNode.Scalar;
import dev.platform.yaml.YamlNode.ScalarKind;
import dev.platform.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;

/** Builds the nodes of one document from the parser's events. */
final class NodeBuilder {
    private final Parser events;
    private final NodeCheck check;
    private final @Nullable Spans spans;
    private int depth;

    NodeBuilder(Parser events, NodeCheck check, @Nullable Spans spans) {
        this.events = events;
        this.check = check;
        this.spans = spans;
    }

    YamlNode build() {
        NodeEvent event = (NodeEvent) events.getEvent();
        check.count(event);
        if (event instanceof AliasEvent alias) {
            check.reportAlias(alias);
            return new Scalar(line(event), column(event), "*" + alias.getAnchor(), ScalarKind.UNREADABLE, true);
        }
        check.checkAnchor(event);
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar);
        }
        check.checkDepth(event, ++depth);
        YamlNode collection =
                event instanceof MappingStartEvent mapping ? mapping(mapping) : sequence((CollectionStartEvent) event);
        depth--;
        return collection;
    }

    private Scalar scalar(ScalarEvent event) {
        boolean readable = check.isReadable(event);
        ScalarKind kind = event.isPlain() ? PlainScalar.kind(event.getValue()) : ScalarKind.STRING;
        Scalar scalar = new Scalar(
                line(event), column(event), event.getValue(), readable ? kind : ScalarKind.UNREADABLE, event.isPlain());
        if (spans != null) {
            spans.scalar(scalar, event, event.getScalarStyle());
        }
        return scalar;
    }

    private Sequence sequence(CollectionStartEvent start) {
        check.checkTag(start.getTag(), start);
        List<YamlNode> items = new ArrayList<>();
        while (!events.checkEvent(Event.ID.SequenceEnd)) {
            items.add(build());
        }
        Sequence sequence = new Sequence(line(start), column(start), items);
        end(sequence, start);
        return sequence;
    }

    private Mapping mapping(MappingStartEvent start) {
        check.checkTag(start.getTag(), start);
        Map<String, Field> fields = new LinkedHashMap<>();
        while (!events.checkEvent(Event.ID.MappingEnd)) {
            YamlNode key = build();
            YamlNode value = build();
            String name = check.key(key);
            if (name != null) {
                Field field = new Field(name, key.line(), key.column(), value);
                Field first = fields.putIfAbsent(name, field);
                check.checkUnique(field, first);
            }
        }
        Mapping mapping = new Mapping(line(start), column(start), fields);
        end(mapping, start);
        return mapping;
    }

    private void end(YamlNode collection, CollectionStartEvent start) {
        Event end = events.getEvent();
        if (spans != null) {
            spans.collection(collection, start, end, start.isFlow() ? Style.FLOW : Style.BLOCK);
        }
    }

    private static int line(Event event) {
        return Places.line(event.getStartMark());
    }

    private static int column(Event event) {
        Mark mark = event.getStartMark();
        return Places.column(mark);
    }
}
