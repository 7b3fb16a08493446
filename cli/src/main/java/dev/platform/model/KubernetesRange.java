package dev.platform.model;

import org.jspecify.annotations.Nullable;

/**
 * The minor versions of Kubernetes that an add-on documents, both ends included.
 *
 * @param min null if it names no oldest one
 * @param max null if it names no newest one
 */
public record KubernetesRange(
        @Nullable KubernetesVersion min, @Nullable KubernetesVersion max) {
    /** Nothing is documented. */
    public static final KubernetesRange UNKNOWN = new KubernetesRange(null, null);

    /** Whether nothing that is documented speaks against the version. */
    public boolean holds(KubernetesVersion version) {
        return (min == null || version.compareTo(min) >= 0) && (max == null || version.compareTo(max) <= 0);
    }

    @Override
    public String toString() {
        if (min == null) {
            return max == null ? "undocumented" : "up to " + max;
        }
        return max == null ? min + " and newer" : min.equals(max) ? min.toString() : min + " to " + max;
    }
}
