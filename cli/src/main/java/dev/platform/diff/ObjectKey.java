package dev.platform.diff;

import java.util.Comparator;

/** Which object of a cluster; its version is a field of it and no part of what it is. */
public record ObjectKey(String group, String kind, String namespace, String name) implements Comparable<ObjectKey> {
    @Override
    public int compareTo(ObjectKey other) {
        return Comparator.comparing(ObjectKey::namespace)
                .thenComparing(ObjectKey::kind)
                .thenComparing(ObjectKey::name)
                .thenComparing(ObjectKey::group)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return kind + " " + (namespace.isEmpty() ? "" : namespace + "/") + name;
    }
}
