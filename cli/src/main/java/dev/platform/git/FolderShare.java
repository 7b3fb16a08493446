package dev.platform.git;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * A part of a tree, so that several may walk it at once: of the folders in which rendered products are, each is in one
 * part. What stands higher up is in all of them.
 */
final class FolderShare extends TreeFilter {
    /** That of {@code clusters/production/products/shop}, where the repository is the platform's alone. */
    private static final int DEPTH = 3;

    private final int number;
    private final int parts;

    private FolderShare(int number, int parts) {
        this.number = number;
        this.parts = parts;
    }

    /** As many as there are processors. */
    static List<FolderShare> all() {
        int parts = Runtime.getRuntime().availableProcessors();
        return IntStream.range(0, parts)
                .mapToObj(number -> new FolderShare(number, parts))
                .toList();
    }

    @Override
    public boolean include(TreeWalk walk) {
        return walk.getDepth() != DEPTH || Math.floorMod(walk.getPathString().hashCode(), parts) == number;
    }

    @Override
    public boolean shouldBeRecursive() {
        return false;
    }

    @Override
    public TreeFilter clone() {
        return this;
    }
}
