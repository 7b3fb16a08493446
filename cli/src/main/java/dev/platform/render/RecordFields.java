package dev.platform.render;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The components and questions of a record class by name; other classes have none, so nothing of them is reached. */
final class RecordFields {
    private static final ClassValue<RecordFields> ALL = new ClassValue<>() {
        @Override
        protected RecordFields computeValue(Class<?> type) {
            return new RecordFields(type);
        }
    };

    /** A component: how to read it, and what it was declared as. */
    record Field(MethodHandle reader, Class<?> type) {
        @Nullable
        Object of(Object view) {
            try {
                return (Object) reader.invokeExact(view);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private final Map<String, Field> fields = new HashMap<>();

    private RecordFields(Class<?> type) {
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                fields.put(component.getName(), new Field(reader(component.getAccessor()), component.getType()));
            }
            for (Method method : type.getDeclaredMethods()) {
                if (isQuestion(method)) {
                    fields.put(method.getName(), new Field(reader(method), boolean.class));
                }
            }
        }
    }

    /** A record may answer what follows from its components, such as {@code hasPorts()}. */
    private static boolean isQuestion(Method method) {
        return method.getReturnType() == boolean.class
                && method.getParameterCount() == 0
                && !Modifier.isStatic(method.getModifiers())
                && (method.getName().startsWith("has") || method.getName().startsWith("is"));
    }

    static RecordFields of(Class<?> type) {
        return ALL.get(type);
    }

    @Nullable
    Field find(String name) {
        return fields.get(name);
    }

    Set<String> names() {
        return new TreeSet<>(fields.keySet());
    }

    private static MethodHandle reader(Method accessor) {
        try {
            accessor.setAccessible(true);
            return MethodHandles.lookup().unreflect(accessor).asType(MethodType.methodType(Object.class, Object.class));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
