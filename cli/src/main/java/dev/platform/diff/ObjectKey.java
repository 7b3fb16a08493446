package dev.platform.diff;

import java.util.Comparator;
import java.util.Set;

/** Which object of a cluster; its version is a field of it and no part of what it is. */
public record ObjectKey(String group, String kind, String namespace, String name) implements Comparable<ObjectKey> {
    /** The fields of a Secret that nobody may see. */
    static final Set<String> KEPT = Set.of("data", "stringData");
    /** What is shown in the place of what a Secret keeps. */
    static final String HIDDEN = "(hidden)";

    private static final Comparator<ObjectKey> ORDER = Comparator.comparing(ObjectKey::namespace)
            .thenComparing(ObjectKey::kind)
            .thenComparing(ObjectKey::name)
            .thenComparing(ObjectKey::group);

    boolean isSecret() {
        return kind.equals("Secret") && group.isEmpty();
    }

    @Override
    public int compareTo(ObjectKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kind + " " + (namespace.isEmpty() ? "" : namespace + "/") + name;
    }
}
