package dev.platform.yaml;

import dev.platform.yaml.Spans.Style;
import dev.platform.yaml.YamlNode.Field;
import dev.platform.yaml.YamlNode.Mapping;
import dev.platform.yaml.YamlNode.Scalar;
import dev.platform.yaml.YamlNode.ScalarKind;
import dev.platform.yaml.YamlNode.Sequence;
import java.util.List;
import java.util.Map;

/** Adds an entry to one mapping or list of a text, in its style. */
final class Insertion {
    private static final int STEP = 2;

    private final SourceFile source;
    private final List<Object> path;

    Insertion(SourceFile source, List<Object> path) {
        this.source = source;
        this.path = path;
    }

    String of(YamlNode target, String key, Object value) {
        if (target instanceof Mapping mapping && mapping.fields().containsKey(key)) {
            throw new YamlEditException(YamlEdit.name(path) + " has the key '" + key + "' already");
        }
        if (target instanceof Mapping mapping && !mapping.fields().isEmpty()) {
            return source.style(mapping) == Style.FLOW ? intoBraces(mapping, key, value) : below(mapping, key, value);
        }
        boolean nothing = target instanceof Scalar scalar && scalar.type() == ScalarKind.NULL;
        if (!nothing && !(target instanceof Mapping)) {
            throw new YamlEditException(YamlEdit.name(path) + " is " + target.what() + ", not a mapping");
        }
        return instead(target, key, value);
    }

    /** The text with one more item of a list that has some; the item itself takes one line. */
    String ofItem(Sequence list, Object item) {
        YamlNode last = list.items().get(list.items().size() - 1);
        if (source.style(list) == Style.FLOW) {
            int end = source.end(last);
            return source.replaced(end, end, ", " + FlowText.of(item));
        }
        int indent = list.column() - 1;
        int at = source.afterComments(source.lineEnd(source.contentEnd(lastLeaf(last))), indent);
        String line = source.lineBreak() + " ".repeat(indent) + "- " + FlowText.of(item);
        return source.replaced(at, at, line);
    }

    /** A line after the last entry, with the comments that belong to it. */
    private String below(Mapping mapping, String key, Object value) {
        int indent = first(mapping).column() - 1;
        int lineEnd = source.lineEnd(source.contentEnd(lastLeaf(mapping)));
        int at = source.afterComments(lineEnd, indent);
        return source.replaced(at, at, lines(key, value, indent));
    }

    private String intoBraces(Mapping mapping, String key, Object value) {
        int end = source.end(last(mapping).value());
        int comma = source.text().indexOf(',', end);
        String entry = FlowText.entry(key, value);
        if (comma >= 0 && comma < source.end(mapping)) {
            return source.replaced(comma + 1, comma + 1, " " + entry);
        }
        return source.replaced(end, end, ", " + entry);
    }

    /** In place of {@code {}} or of nothing: lines of their own, if the parent has such. */
    private String instead(YamlNode target, String key, Object value) {
        int start = source.start(target);
        int end = source.end(target);
        YamlNode parent = path.isEmpty() ? null : source.find(path.subList(0, path.size() - 1));
        if (parent instanceof Mapping mapping && source.style(mapping) == Style.BLOCK && lineIsFreeAfter(end)) {
            int lineEnd = source.lineEnd(end);
            int indent = first(mapping).column() - 1 + STEP;
            String rest = source.text().substring(end, lineEnd);
            return source.replaced(afterColon(start), lineEnd, rest + lines(key, value, indent));
        }
        String blank = start == end ? " " : "";
        return source.replaced(start, end, blank + "{" + FlowText.entry(key, value) + "}");
    }

    private boolean lineIsFreeAfter(int offset) {
        String rest = source.text().substring(offset, source.lineEnd(offset));
        return rest.isBlank() || rest.stripLeading().startsWith("#");
    }

    private int afterColon(int offset) {
        int at = offset;
        while (source.text().charAt(at - 1) == ' ') {
            at--;
        }
        return at;
    }

    /** The lines of the entry, each after a line break. */
    private String lines(String key, Object value, int indent) {
        StringBuilder lines = new StringBuilder("\n");
        YamlWriter.write(Map.of(key, value), indent, lines);
        lines.setLength(lines.length() - 1);
        return lines.toString().replace("\n", source.lineBreak());
    }

    private static Field first(Mapping mapping) {
        return mapping.fields().values().iterator().next();
    }

    private static Field last(Mapping mapping) {
        List<Field> fields = List.copyOf(mapping.fields().values());
        return fields.get(fields.size() - 1);
    }

    /** The last value that is not a block of others. */
    private YamlNode lastLeaf(YamlNode node) {
        if (source.style(node) != Style.BLOCK) {
            return node;
        }
        if (node instanceof Mapping mapping) {
            return lastLeaf(last(mapping).value());
        }
        List<YamlNode> items = ((Sequence) node).items();
        return lastLeaf(items.get(items.size() - 1));
    }
}
