package dev.platform.yaml;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a record looks like in YAML: its fields, what they take, and which may be left out. */
public record Shape(Class<? extends Record> type, String doc, List<Field> fields) {
    public Shape {
        fields = List.copyOf(fields);
    }

    /**
     * One field.
     *
     * @param example as one would write it in YAML; empty if there is none
     * @param defaults what holds if it is left out, in words; may be empty
     */
    public record Field(String key, ValueShape value, Presence presence, String doc, String example, String defaults) {}

    /** Whether a field may be left out, and what that means. */
    public enum Presence {
        REQUIRED,
        /** Null if left out. */
        OPTIONAL,
        /** A list or mapping, empty if left out. */
        EMPTY,
        /** A list or mapping that must have an entry. */
        FILLED;

        public boolean mustBeThere() {
            return this == REQUIRED || this == FILLED;
        }
    }

    public static Shape of(Class<? extends Record> type, ScalarTypes scalars) {
        return scalars.shapes().computeIfAbsent(type, key -> inspect(type, scalars));
    }

    private static Shape inspect(Class<? extends Record> type, ScalarTypes scalars) {
        Doc doc = type.getAnnotation(Doc.class);
        List<Field> fields = Arrays.stream(type.getRecordComponents())
                .map(component -> field(component, scalars))
                .toList();
        return new Shape(type, doc == null ? "" : doc.value(), fields);
    }

    private static Field field(RecordComponent component, ScalarTypes scalars) {
        Key key = component.getAnnotation(Key.class);
        Doc doc = component.getAnnotation(Doc.class);
        return new Field(
                key == null ? component.getName() : key.value(),
                new ShapeInspection(component, scalars).value(),
                presence(component),
                doc == null ? "" : doc.value(),
                doc == null ? "" : doc.example(),
                doc == null ? "" : doc.defaults());
    }

    private static Presence presence(RecordComponent component) {
        boolean collection = component.getType() == List.class || component.getType() == Map.class;
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            return Presence.OPTIONAL;
        }
        if (!collection) {
            return Presence.REQUIRED;
        }
        return component.isAnnotationPresent(Required.class) ? Presence.FILLED : Presence.EMPTY;
    }

    List<String> keys() {
        return fields.stream().map(Field::key).toList();
    }
}
