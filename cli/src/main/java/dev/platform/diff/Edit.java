package dev.platform.diff;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One value that differs.
 *
 * @param path with the keys of lists instead of their indexes, such as {@code spec.containers[web].image}
 * @param before null if it is new
 * @param after null if it is gone
 */
public record Edit(
        String path,
        Op op,
        @Nullable Object before,
        @Nullable Object after) {
    /** What is done to the value. */
    public enum Op {
        ADD,
        REMOVE,
        REPLACE,
        /** The items are the same ones, in another order that counts; before and after are their keys. */
        REORDER;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Edit of(String path, @Nullable Object before, @Nullable Object after) {
        return new Edit(path, before == null ? Op.ADD : after == null ? Op.REMOVE : Op.REPLACE, before, after);
    }

    static Edit reorder(String path, List<String> before, List<String> after) {
        return new Edit(path, Op.REORDER, before, after);
    }

    boolean isBelow(String parent) {
        return path.equals(parent) || path.startsWith(parent + ".") || path.startsWith(parent + "[");
    }

    /** Whether the path ends with that field. */
    boolean isField(String name) {
        return path.equals(name) || path.endsWith("." + name);
    }

    /** The last step of the path. */
    String key() {
        if (!path.endsWith("]")) {
            return path.substring(path.lastIndexOf('.') + 1);
        }
        return path.substring(path.lastIndexOf('[') + 1, path.length() - 1);
    }

    /** The value as text; empty where there is none. */
    String textAfter() {
        return after == null ? "" : after.toString();
    }

    String textBefore() {
        return before == null ? "" : before.toString();
    }
}
