package dev.platform.app;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.spec.SpecKind;
import dev.platform.tree.Inputs;
import dev.platform.tree.RepoPath;
import dev.platform.yaml.Document;
import dev.platform.yaml.YamlNode;
import dev.platform.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the fields of specs, those that are written and those that could be, by walking file and schema side by side. */
final class SpecFields {
    /** What isn't the product's to say: the envelope. */
    private static final Set<String> FIXED = Set.of("apiVersion", "kind", "metadata");

    private final Inputs inputs;
    private final Predicate<List<Object>> wanted;
    private final List<SpecField> fields = new ArrayList<>();

    /**
     * Prepares the search.
     *
     * @param wanted which parts of a file are looked at, by their path
     */
    SpecFields(Inputs inputs, Predicate<List<Object>> wanted) {
        this.inputs = inputs;
        this.wanted = wanted;
    }

    /** Adds those of a file, if it is there. */
    SpecFields with(RepoPath file, SpecKind kind) {
        byte[] bytes = inputs.bytes(file);
        Document document = bytes == null ? null : YamlReader.forSpecs().read(file.value(), bytes, new Findings());
        if (document != null) {
            Map<String, Object> schema = kind.schema();
            new Walk(file, (Map<?, ?>) schema.getOrDefault("$defs", Map.of())).walk(schema, document.root(), List.of());
        }
        return this;
    }

    List<SpecField> all() {
        return List.copyOf(fields);
    }

    /** The way through one file. */
    private final class Walk {
        private final RepoPath file;
        private final Map<?, ?> definitions;
        private Location near = new Location("", 0, 0);

        Walk(RepoPath file, Map<?, ?> definitions) {
            this.file = file;
            this.definitions = definitions;
        }

        void walk(Map<?, ?> written, @Nullable YamlNode node, List<Object> path) {
            Map<?, ?> schema = resolved(written);
            if (!wanted.test(path) || (path.size() == 1 && FIXED.contains(String.valueOf(path.get(0))))) {
                return;
            }
            if (node != null) {
                near = new Location(file.value(), node.line(), node.column());
            }
            if (schema.get("properties") instanceof Map<?, ?> properties) {
                YamlNode.Mapping mapping = node instanceof YamlNode.Mapping known ? known : null;
                Location here = near;
                properties.forEach((key, field) -> {
                    near = here;
                    walk((Map<?, ?>) field, mapping == null ? null : mapping.get((String) key), with(path, key));
                });
            } else if (node instanceof YamlNode.Mapping mapping) {
                Map<?, ?> values = schema.get("additionalProperties") instanceof Map<?, ?> map ? map : Map.of();
                mapping.fields().forEach((key, field) -> walk(values, field.value(), with(path, key)));
            } else if (node instanceof YamlNode.Sequence sequence) {
                Map<?, ?> items = schema.get("items") instanceof Map<?, ?> map ? map : Map.of();
                for (int i = 0; i < sequence.items().size(); i++) {
                    walk(items, sequence.items().get(i), with(path, i));
                }
            } else {
                add(schema, node, path);
            }
        }

        private void add(Map<?, ?> schema, @Nullable YamlNode node, List<Object> path) {
            Object value = node == null ? null : node.toValue();
            List<Object> others = OtherValues.of(schema, value);
            if (value != null || !others.isEmpty()) {
                fields.add(new SpecField(file, path, near, value, others));
            }
        }

        private Map<?, ?> resolved(Map<?, ?> schema) {
            return schema.get("$ref") instanceof String name
                    ? (Map<?, ?>)
                            java.util.Objects.requireNonNull(definitions.get(name.substring(name.lastIndexOf('/') + 1)))
                    : schema;
        }

        private static List<Object> with(List<Object> path, Object step) {
            List<Object> longer = new ArrayList<>(path);
            longer.add(step);
            return List.copyOf(longer);
        }
    }
}
