package dev.platform.yaml;

import dev.platform.yaml.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Changes one thing in a text that people write, and keeps all else as they wrote it: comments, blank lines, order,
 * quotes. Each edit is read back; one that would say anything else than was asked for is refused.
 */
public final class YamlEdit {
    private YamlEdit() {}

    /** The text with another value for the scalar below these keys (strings) and list indexes (integers). */
    public static String set(String text, List<Object> path, Object value) {
        SourceFile source = SourceFile.read(text);
        YamlNode node = source.find(path);
        if (node == null) {
            throw new YamlEditException("there is no " + name(path));
        }
        if (!(node instanceof Scalar) || source.style(node) == Spans.Style.TEXT_BLOCK) {
            throw new YamlEditException(name(path) + " is not a value on one line");
        }
        String written = new ScalarText(source.style(node)).of(value);
        int start = source.start(node);
        boolean needsBlank = start > 0 && start == source.end(node) && text.charAt(start - 1) != ' ';
        String edited = source.replaced(start, source.end(node), needsBlank ? " " + written : written);
        return checked(edited, source, path, value);
    }

    /**
     * The text with one more entry at the end of the mapping below these keys and indexes. A mapping that isn't there
     * is made.
     */
    public static String insert(String text, List<Object> path, String key, Object value) {
        SourceFile source = SourceFile.read(text);
        YamlNode target = source.find(path);
        if (target == null) {
            Object last = path.get(path.size() - 1);
            return insert(text, path.subList(0, path.size() - 1), last.toString(), Map.of(key, value));
        }
        List<Object> full = new ArrayList<>(path);
        full.add(key);
        String edited = new Insertion(source, path).of(target, key, value);
        return checked(edited, source, full, value);
    }

    /** The text with one more item at the end of the list below these keys and indexes. A list that isn't there is made. */
    public static String append(String text, List<Object> path, Object item) {
        SourceFile source = SourceFile.read(text);
        YamlNode target = source.find(path);
        if (!(target instanceof YamlNode.Sequence list) || list.items().isEmpty()) {
            if (target != null) {
                throw new YamlEditException(name(path) + " is not a list with items");
            }
            String last = path.get(path.size() - 1).toString();
            return insert(text, path.subList(0, path.size() - 1), last, List.of(item));
        }
        List<Object> full = new ArrayList<>(path);
        full.add(list.items().size());
        return checked(new Insertion(source, path).ofItem(list, item), source, full, item);
    }

    /** The text without the entry below these keys and indexes. */
    public static String remove(String text, List<Object> path) {
        SourceFile source = SourceFile.read(text);
        String edited = new Removal(source).of(path);
        return checked(edited, path, EditedValue.without(source.root().toValue(), path));
    }

    private static String checked(String edited, SourceFile before, List<Object> path, Object value) {
        return checked(edited, path, EditedValue.with(before.root().toValue(), path, value));
    }

    private static String checked(String edited, List<Object> path, @Nullable Object wanted) {
        Object found;
        try {
            found = SourceFile.read(edited).root().toValue();
        } catch (YamlEditException e) {
            found = null;
        }
        if (!Objects.equals(wanted, found)) {
            throw new YamlEditException(name(path) + " can't be changed without harm to the rest; edit it by hand");
        }
        return edited;
    }

    static String name(List<Object> path) {
        FieldPath name = new FieldPath("");
        for (Object step : path) {
            name = step instanceof Integer index ? name.below(index) : name.below(step.toString());
        }
        return name.toString();
    }
}
