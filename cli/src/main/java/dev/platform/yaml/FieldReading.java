package dev.platform.yaml;

import dev.platform.yaml.Shape.Presence;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one record from one mapping. */
final class FieldReading {
    private static final String PRESENT = "field-is-present";

    private final Reading reading;
    private final YamlNode.Mapping mapping;
    private final FieldPath path;

    FieldReading(Reading reading, YamlNode.Mapping mapping, FieldPath path) {
        this.reading = reading;
        this.mapping = mapping;
        this.path = path;
    }

    @Nullable
    Object read(Shape shape) {
        int before = reading.problems();
        reportUnknown(shape.keys());
        @Nullable Object[] values = new @Nullable Object[shape.fields().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(shape.fields().get(i));
        }
        return reading.problems() == before ? construct(shape.type(), values) : null;
    }

    private void reportUnknown(List<String> known) {
        for (YamlNode.Field field : mapping.fields().values()) {
            if (!known.contains(field.key())) {
                YamlNode place = new YamlNode.Sequence(field.line(), field.column(), List.of());
                String message = path.below(field.key()) + " is not a known field";
                reading.error("field-is-known", place, message, Spelling.hint(field.key(), known));
            }
        }
    }

    private @Nullable Object value(Shape.Field field) {
        YamlNode.Field written = mapping.fields().get(field.key());
        FieldPath below = path.below(field.key());
        if (written == null) {
            return absent(field, below);
        }
        Object value = reading.entry(written, below, field.value());
        if (field.presence() == Presence.FILLED && isEmpty(value)) {
            return reading.error(PRESENT, written.value(), below + " has no entries", "write at least one");
        }
        return value;
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map.isEmpty() : value instanceof List<?> list && list.isEmpty();
    }

    private @Nullable Object absent(Shape.Field field, FieldPath below) {
        return switch (field.presence()) {
            case OPTIONAL -> null;
            case EMPTY -> field.value() instanceof ValueShape.Items ? List.of() : Map.of();
            case REQUIRED, FILLED -> reading.error(PRESENT, mapping, below + " is missing", hint(field));
        };
    }

    private static String hint(Shape.Field field) {
        String example = field.example().isEmpty() ? "" : ", such as '" + field.key() + ": " + field.example() + "'";
        return "add '" + field.key() + "': " + field.value().what() + example;
    }

    private @Nullable Object construct(Class<? extends Record> type, @Nullable Object[] values) {
        Class<?>[] parameters = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<? extends Record> constructor = type.getDeclaredConstructor(parameters);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException cause) {
                return reading.error(
                        "fields-fit-together", mapping, path + ": " + cause.getMessage(), "change one of the fields");
            }
            throw new IllegalStateException("can't make a " + type.getSimpleName(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("can't make a " + type.getSimpleName(), e);
        }
    }
}
