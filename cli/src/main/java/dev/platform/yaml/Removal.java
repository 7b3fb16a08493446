package dev.platform.yaml;

import dev.platform.yaml.Spans.Style;
import dev.platform.yaml.YamlNode.Field;
import dev.platform.yaml.YamlNode.Mapping;
import java.util.List;

/** Takes one entry out of a mapping of a text. */
final class Removal {
    private final SourceFile source;

    Removal(SourceFile source) {
        this.source = source;
    }

    String of(List<Object> path) {
        String key = path.get(path.size() - 1).toString();
        YamlNode parent = source.find(path.subList(0, path.size() - 1));
        if (!(parent instanceof Mapping mapping) || !mapping.fields().containsKey(key)) {
            throw new YamlEditException("there is no " + YamlEdit.name(path));
        }
        List<Field> fields = List.copyOf(mapping.fields().values());
        Field field = fields.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
        return source.style(mapping) == Style.FLOW ? fromBraces(fields, field) : fromLines(fields, field);
    }

    /** With the comma before it, or after it if it is the first. */
    private String fromBraces(List<Field> fields, Field field) {
        int index = fields.indexOf(field);
        if (index > 0) {
            return source.replaced(source.end(fields.get(index - 1).value()), source.end(field.value()), "");
        }
        int end = fields.size() == 1 ? source.end(field.value()) : source.start(fields.get(1));
        return source.replaced(source.start(field), end, "");
    }

    /** Whole lines; a mapping that has nothing left says so. */
    private String fromLines(List<Field> fields, Field field) {
        int lineStart = source.start(field) - (field.column() - 1);
        int end = source.lineEnd(source.contentEnd(field.value()));
        if (fields.size() == 1) {
            int parent = source.lineBeforeComments(lineStart);
            String comments = source.text()
                    .substring(parent, lineStart - source.lineBreak().length());
            return source.replaced(parent, end, " {}" + comments);
        }
        boolean last = end + source.lineBreak().length() > source.text().length();
        return source.replaced(lineStart, last ? end : end + source.lineBreak().length(), "");
    }
}
