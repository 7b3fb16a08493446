package dev.platform.schema;

import dev.platform.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Something that is asked of a value beside its type and its fields. */
@FunctionalInterface
interface ValueRule {
    /** What to write instead, as a hint; null if the value is right. */
    @Nullable
    String remedy(YamlNode node);
}
