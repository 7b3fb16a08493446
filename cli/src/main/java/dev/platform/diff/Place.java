package dev.platform.diff;

import dev.platform.tree.RepoPath;
import java.util.List;

/**
 * Where a rendered file belongs.
 *
 * @param product empty for the platform's own
 * @param folder what one Application syncs, or what holds Applications
 * @param unit the folder that holds all that may name each other: a product's, or an add-on's
 */
public record Place(String product, RepoPath folder, RepoPath unit) {
    private static final int IN_A_UNIT = 5;

    /** Of a file below {@code clusters/<cluster>}. */
    public static Place of(RepoPath file) {
        String[] parts = file.value().split("/", -1);
        RepoPath folder = parts.length == 1 ? file : file.parent();
        if (parts.length > IN_A_UNIT && parts[2].equals("products")) {
            return new Place(parts[3], below(parts, 5), below(parts, 4));
        }
        if (parts.length > IN_A_UNIT && parts[3].equals("applications")) {
            return new Place(parts[4], folder, folder);
        }
        if (parts.length > 4 && parts[2].equals("addons")) {
            return new Place("", below(parts, 4), below(parts, 4));
        }
        return new Place("", folder, folder);
    }

    private static RepoPath below(String[] parts, int count) {
        return new RepoPath(String.join("/", List.of(parts).subList(0, count)));
    }
}
