package dev.platform.hostile;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What a reader that isn't ours makes of a rendered file. */
final class ParsedYaml {
    private ParsedYaml() {}

    static Object parse(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new Yaml(new SafeConstructor(options)).load(text);
    }

    /** The value below keys and indexes; an item of a list may be called by its name. */
    static @Nullable Object at(Object tree, List<Object> path) {
        Object node = tree;
        for (Object step : path) {
            Object next = node instanceof Map<?, ?> map ? map.get(step) : item((List<?>) node, step);
            node = Objects.requireNonNull(next, () -> "no " + step + " of " + path);
        }
        return node;
    }

    private static @Nullable Object item(List<?> list, Object step) {
        if (step instanceof Integer index) {
            return list.get(index);
        }
        return list.stream()
                .filter(item -> item instanceof Map<?, ?> map && step.equals(map.get("name")))
                .findFirst()
                .orElse(null);
    }
}
