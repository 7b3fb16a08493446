package dev.platform.diff;

import org.jspecify.annotations.Nullable;

/**
 * One value that differs.
 *
 * @param path with the keys of lists instead of their indexes, such as {@code spec.containers[web].image}
 * @param before null if it is new
 * @param after null if it is gone
 */
public record Edit(
        String path, @Nullable Object before, @Nullable Object after) {
    boolean isBelow(String parent) {
        return path.equals(parent) || path.startsWith(parent + ".") || path.startsWith(parent + "[");
    }
}
