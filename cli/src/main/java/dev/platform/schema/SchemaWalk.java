package dev.platform.schema;

import dev.platform.yaml.FieldPath;
import dev.platform.yaml.YamlNode;
import dev.platform.yaml.YamlNode.Field;
import dev.platform.yaml.YamlNode.Mapping;
import dev.platform.yaml.YamlNode.Scalar;
import dev.platform.yaml.YamlNode.ScalarKind;
import dev.platform.yaml.YamlNode.Sequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Walks a value along its schema and tells of everything that doesn't fit. */
final class SchemaWalk {
    private final Wording wording;
    private final Consumer<Problem> problems;
    /** The keys and list indexes that lead to the value, the last one first: made into words only if there is a problem. */
    private final Deque<Object> steps = new ArrayDeque<>();

    SchemaWalk(Wording wording, Consumer<Problem> problems) {
        this.wording = wording;
        this.problems = problems;
    }

    /** Whether nothing is wrong with the value. */
    static boolean fits(YamlNode node, Schema schema) {
        List<Problem> found = new ArrayList<>();
        new SchemaWalk(Wording.NONE, found::add).walk(node, schema);
        return found.isEmpty();
    }

    void walk(YamlNode node, Schema schema) {
        if (!schema.types().isEmpty() && schema.types().stream().noneMatch(type -> type.takes(node))) {
            problems.accept(wording.type(node, schema, path()));
            return;
        }
        if (node instanceof Scalar scalar && isUntold(scalar)) {
            return;
        }
        for (ValueRule rule : schema.rules()) {
            String remedy = rule.remedy(node);
            if (remedy != null) {
                problems.accept(wording.value(node, remedy, path()));
            }
        }
        if (node instanceof Mapping mapping) {
            fields(mapping, schema);
        } else if (node instanceof Sequence sequence && schema.items() != null) {
            items(sequence, schema.items().schema());
        }
    }

    /** Others tell of a field without a value, and of a value that can't be read. */
    private static boolean isUntold(Scalar scalar) {
        return scalar.type() == ScalarKind.NULL || scalar.type() == ScalarKind.UNREADABLE;
    }

    private void items(Sequence sequence, Schema schema) {
        for (int i = 0; i < sequence.items().size(); i++) {
            steps.push(i);
            walk(sequence.items().get(i), schema);
            steps.pop();
        }
    }

    private void fields(Mapping mapping, Schema schema) {
        Set<String> missing = missing(mapping, schema);
        for (Field field : mapping.fields().values()) {
            Schema expected = schema.field(field.key());
            if (expected == null) {
                unknown(field, mapping, schema, missing);
            } else {
                steps.push(field.key());
                walk(field.value(), expected);
                steps.pop();
            }
        }
        for (String name : missing) {
            problems.accept(wording.missing(mapping, name, schema, path()));
        }
    }

    private static Set<String> missing(Mapping mapping, Schema schema) {
        if (mapping.fields().keySet().containsAll(schema.required())) {
            return Collections.emptySet();
        }
        Set<String> missing = new TreeSet<>(schema.required());
        missing.removeAll(mapping.fields().keySet());
        return missing;
    }

    /** A field that is misspelt isn't missing as well. */
    private void unknown(Field field, Mapping mapping, Schema schema, Set<String> missing) {
        FieldHint hint = FieldHint.of(field.key(), mapping, schema);
        problems.accept(wording.unknown(field, path().below(field.key()), hint.text()));
        if (!missing.isEmpty()) {
            hint.meant().ifPresent(missing::remove);
        }
    }

    private FieldPath path() {
        FieldPath path = new FieldPath("");
        Iterator<Object> fromTheRoot = steps.descendingIterator();
        while (fromTheRoot.hasNext()) {
            Object step = fromTheRoot.next();
            path = step instanceof Integer index ? path.below(index) : path.below(step.toString());
        }
        return path;
    }
}
