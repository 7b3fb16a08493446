package dev.platform.app;

import dev.platform.yaml.Document;
import dev.platform.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The way to a value in a file.
 *
 * @param steps keys and indexes from the top
 */
record ValuePath(List<Object> steps) {
    static final ValuePath WHOLE = new ValuePath(List.of());

    private static final Pattern LINE = Pattern.compile("[1-9][0-9]{0,6}");

    /** A key, a key in quotes within brackets, or an index. */
    private static final Pattern STEP =
            Pattern.compile("\\G(?:\\.?([^.\\[\\]]+)|\\[\"([^\"]+)\"\\]|\\[([0-9]{1,5})\\])");

    /** Null if the text is neither a path nor a line of the document. */
    static @Nullable ValuePath of(String text, Document document) {
        if (LINE.matcher(text).matches()) {
            List<Object> steps = new ArrayList<>();
            return atLine(document.root(), Integer.parseInt(text), steps) ? new ValuePath(List.copyOf(steps)) : null;
        }
        List<Object> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(text);
        int end = 0;
        while (matcher.find()) {
            String key = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            steps.add(key == null ? (Object) Integer.valueOf(matcher.group(3)) : key);
            end = matcher.end();
        }
        return end == text.length() ? new ValuePath(List.copyOf(steps)) : null;
    }

    /** The value whose key, or which itself, begins in that line; the innermost one of several. */
    private static boolean atLine(YamlNode node, int line, List<Object> steps) {
        if (node instanceof YamlNode.Mapping mapping) {
            for (YamlNode.Field field : mapping.fields().values()) {
                if (step(field.key(), field.line(), field.value(), line, steps)) {
                    return true;
                }
            }
        } else if (node instanceof YamlNode.Sequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                YamlNode item = sequence.items().get(i);
                if (step(i, item.line(), item, line, steps)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean step(Object step, int begins, YamlNode value, int line, List<Object> steps) {
        steps.add(step);
        if (atLine(value, line, steps) || begins == line) {
            return true;
        }
        steps.remove(steps.size() - 1);
        return false;
    }

    @Nullable
    YamlNode in(YamlNode root) {
        YamlNode node = root;
        for (Object step : steps) {
            if (node instanceof YamlNode.Mapping mapping && step instanceof String key) {
                node = mapping.get(key);
            } else if (node instanceof YamlNode.Sequence sequence
                    && step instanceof Integer index
                    && index < sequence.items().size()) {
                node = sequence.items().get(index);
            } else {
                return null;
            }
        }
        return node;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Object step : steps) {
            if (step instanceof Integer) {
                text.append('[').append(step).append(']');
            } else if (step.toString().contains(".")) {
                text.append("[\"").append(step).append("\"]");
            } else {
                text.append(text.isEmpty() ? "" : ".").append(step);
            }
        }
        return text.toString();
    }
}
