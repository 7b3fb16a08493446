package dev.platform.yaml;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives each record a name in the schema: its own, with that of the class around it if the name is taken. */
final class SchemaNames {
    private final Map<Class<?>, String> names = new LinkedHashMap<>();

    @Nullable
    String known(Class<?> type) {
        return names.get(type);
    }

    String name(Class<?> type) {
        String name = type.getSimpleName();
        for (Class<?> outer = type.getEnclosingClass(); names.containsValue(name); outer = outer.getEnclosingClass()) {
            if (outer == null) {
                throw new IllegalArgumentException("two records are named " + type.getSimpleName());
            }
            name = outer.getSimpleName() + name;
        }
        names.put(type, name);
        return name;
    }
}
