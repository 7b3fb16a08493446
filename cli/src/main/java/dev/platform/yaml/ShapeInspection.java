package dev.platform.yaml;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out by reflection what one component of a record takes. */
final class ShapeInspection {
    private final RecordComponent component;
    private final ScalarTypes scalars;

    ShapeInspection(RecordComponent component, ScalarTypes scalars) {
        this.component = component;
        this.scalars = scalars;
    }

    ValueShape value() {
        return shape(component.getAnnotatedType());
    }

    private ValueShape shape(AnnotatedType annotated) {
        Type type = annotated.getType();
        if (type instanceof Class<?> plain) {
            return plain(plain);
        }
        if (type instanceof ParameterizedType parameterized && annotated instanceof AnnotatedParameterizedType known) {
            AnnotatedType[] arguments = known.getAnnotatedActualTypeArguments();
            if (parameterized.getRawType() == List.class) {
                return new ValueShape.Items(shape(arguments[0]));
            }
            if (parameterized.getRawType() == Map.class) {
                boolean nulls = arguments[1].isAnnotationPresent(Nullable.class);
                return new ValueShape.Entries(shape(arguments[0]), shape(arguments[1]), nulls);
            }
        }
        throw unsupported(type);
    }

    private ValueShape plain(Class<?> type) {
        ScalarType<?> scalar = scalars.of(type);
        if (scalar != null) {
            return new ValueShape.Custom(scalar);
        }
        if (type == String.class) {
            return new ValueShape.Text();
        }
        if (type == int.class || type == Integer.class) {
            Bounds bounds = component.getAnnotation(Bounds.class);
            return bounds == null
                    ? new ValueShape.Whole(Integer.MIN_VALUE, Integer.MAX_VALUE)
                    : new ValueShape.Whole(bounds.min(), bounds.max());
        }
        if (type == boolean.class || type == Boolean.class) {
            return new ValueShape.Truth();
        }
        return type == Object.class ? new ValueShape.Free() : composed(type);
    }

    private ValueShape composed(Class<?> type) {
        if (type.isEnum()) {
            return new ValueShape.Choice(Arrays.stream(type.getEnumConstants())
                    .<Enum<?>>map(constant -> (Enum<?>) constant)
                    .toList());
        }
        if (type.isRecord()) {
            return new ValueShape.Nested(type.asSubclass(Record.class));
        }
        throw unsupported(type);
    }

    private IllegalArgumentException unsupported(Type type) {
        return new IllegalArgumentException(component.getDeclaringRecord().getSimpleName() + "." + component.getName()
                + " has the type " + type.getTypeName() + ", which can't be read from YAML");
    }
}
