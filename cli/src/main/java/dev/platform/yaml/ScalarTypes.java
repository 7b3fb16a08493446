package dev.platform.yaml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The scalar types that records may use. */
public final class ScalarTypes {
    private final Map<Class<?>, ScalarType<?>> byClass;
    private final Map<Class<?>, Shape> shapes = new ConcurrentHashMap<>();

    public ScalarTypes(List<ScalarType<?>> types) {
        Map<Class<?>, ScalarType<?>> all = new HashMap<>();
        for (ScalarType<?> type : types) {
            if (all.put(type.type(), type) != null) {
                throw new IllegalArgumentException(type.type() + " is registered twice");
            }
        }
        this.byClass = Map.copyOf(all);
    }

    /** None but those of YAML itself. */
    public static ScalarTypes none() {
        return new ScalarTypes(List.of());
    }

    public @Nullable ScalarType<?> of(Class<?> type) {
        return byClass.get(type);
    }

    /** The shapes of records that were looked at with these types. */
    Map<Class<?>, Shape> shapes() {
        return shapes;
    }
}
