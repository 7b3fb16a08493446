package dev.platform.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A YAML value with its place in the file. Line and column count from 1. */
public sealed interface YamlNode {
    int line();

    int column();

    /** What it is, in words for a message: "a mapping", "a list", "a string", "a number" … */
    String what();

    /**
     * The plain value: a {@code LinkedHashMap}, {@code List}, {@code String}, {@code Long}, {@code BigInteger},
     * {@code Double}, {@code Boolean} or null, as Kubernetes reads it.
     */
    default @Nullable Object toValue() {
        return PlainValue.of(this);
    }

    /**
     * A mapping. Keys are strings, each written once.
     *
     * @param fields in the order of the file
     */
    record Mapping(int line, int column, Map<String, Field> fields) implements YamlNode {
        public Mapping {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        public @Nullable YamlNode get(String key) {
            Field field = fields.get(key);
            return field == null ? null : field.value();
        }

        @Override
        public String what() {
            return "a mapping";
        }
    }

    /** One key of a mapping with the key's own place. */
    record Field(String key, int line, int column, YamlNode value) {}

    /** A list. */
    record Sequence(int line, int column, List<YamlNode> items) implements YamlNode {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String what() {
            return "a list";
        }
    }

    /**
     * A scalar as written.
     *
     * @param text the characters it stands for, before any type is given to them
     * @param type what Kubernetes' reader makes of it
     * @param plain whether it was written without quotes and not as a block of text
     */
    record Scalar(int line, int column, String text, ScalarKind type, boolean plain) implements YamlNode {
        @Override
        public String what() {
            return type.what();
        }
    }

    /** What Kubernetes' YAML reader makes of a scalar. Quoted scalars and blocks are always strings. */
    enum ScalarKind {
        STRING("a string"),
        BOOLEAN("a boolean"),
        INTEGER("a number"),
        FLOAT("a number"),
        NULL("nothing"),
        /** A value with a mistake of its own, already reported: an alias, a tagged value, one with a bad character. */
        UNREADABLE("unreadable");

        private final String what;

        ScalarKind(String what) {
            this.what = what;
        }

        String what() {
            return what;
        }
    }
}
