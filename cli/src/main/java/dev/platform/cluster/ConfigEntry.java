package dev.platform.cluster;

import dev.platform.yaml.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a kubeconfig, and the file that it is from, to which paths in it are relative. */
record ConfigEntry(Path file, YamlNode.Mapping fields) {
    /** Empty where nothing is written. */
    String text(String field) {
        return fields.get(field) instanceof YamlNode.Scalar scalar && scalar.type() != YamlNode.ScalarKind.NULL
                ? scalar.text()
                : "";
    }

    /** Null where nothing is written. */
    @Nullable
    String textOrNull(String field) {
        String text = text(field);
        return text.isEmpty() ? null : text;
    }

    boolean isTrue(String field) {
        return text(field).equals("true");
    }

    /** Null where nothing is written. */
    @Nullable
    Path path(String field) {
        String text = text(field);
        return text.isEmpty() ? null : file.resolveSibling(text);
    }

    @Nullable
    ConfigEntry below(String field) {
        return fields.get(field) instanceof YamlNode.Mapping mapping ? new ConfigEntry(file, mapping) : null;
    }

    List<ConfigEntry> entries(String field) {
        List<ConfigEntry> entries = new ArrayList<>();
        if (fields.get(field) instanceof YamlNode.Sequence list) {
            for (YamlNode item : list.items()) {
                if (item instanceof YamlNode.Mapping mapping) {
                    entries.add(new ConfigEntry(file, mapping));
                }
            }
        }
        return entries;
    }

    List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        if (fields.get(field) instanceof YamlNode.Sequence list) {
            for (YamlNode item : list.items()) {
                texts.add(item instanceof YamlNode.Scalar scalar ? scalar.text() : "");
            }
        }
        return texts;
    }
}
