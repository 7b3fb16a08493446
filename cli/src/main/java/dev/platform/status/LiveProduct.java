package dev.platform.status;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What runs of one product.
 *
 * @param unread what we were not allowed to read
 */
public record LiveProduct(Map<LiveKind, List<LiveObject>> objects, Set<LiveKind> unread) {
    /** The label that says which product an object is of. */
    public static final String LABEL = "platform.dev/product";

    static final String INSTANCE = "app.kubernetes.io/instance";

    public LiveProduct {
        objects = Map.copyOf(objects);
        unread = Set.copyOf(unread);
    }

    List<LiveObject> all(LiveKind kind) {
        return objects.getOrDefault(kind, List.of());
    }

    /** Those of a service or store. */
    Stream<LiveObject> of(LiveKind kind, String instance) {
        return all(kind).stream()
                .filter(object -> object.label(INSTANCE).equals(instance))
                .filter(object -> !object.isLeaving());
    }

    boolean knows(LiveKind kind) {
        return !unread.contains(kind);
    }

    /** Whether something of its namespace could be read. */
    boolean isSeen() {
        return !unread.containsAll(EnumSet.complementOf(EnumSet.of(LiveKind.APPLICATION, LiveKind.EVENT)));
    }
}
