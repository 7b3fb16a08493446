package dev.platform.yaml;

import dev.platform.finding.Location;
import dev.platform.finding.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A YAML file that was read: one document, as values that know their places. */
public record Document(String file, YamlNode root) implements Source {
    @Override
    public Location at(List<Object> path) {
        YamlNode node = root;
        for (Object step : path) {
            YamlNode next = child(node, step);
            if (next == null) {
                break;
            }
            node = next;
        }
        return new Location(file, node.line(), node.column());
    }

    private static @Nullable YamlNode child(YamlNode node, Object step) {
        if (node instanceof YamlNode.Mapping mapping) {
            return mapping.get(step.toString());
        }
        if (node instanceof YamlNode.Sequence sequence
                && step instanceof Integer index
                && index < sequence.items().size()) {
            return sequence.items().get(index);
        }
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
