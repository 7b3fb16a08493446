package dev.platform.diff;

import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import java.util.Set;

/** Finds what stands beside a change and is the same before and after. */
public interface Neighbours {
    /** For changes that are looked at by themselves. */
    Neighbours NONE = folders -> FileTree.empty();

    /** The rendered files below the folders that both trees have alike; others may be among them. */
    FileTree in(Set<RepoPath> folders);
}
