package dev.platform.diff;

import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what stands beside a change and is the same before and after. */
public interface Neighbours {
    /** For changes that are looked at by themselves. */
    Neighbours NONE = folders -> FileTree.empty();

    /** The object in a rendered file; null if it holds none. For what was parsed before the difference was asked for. */
    default @Nullable KubernetesObject object(RepoPath path, String text) {
        return KubernetesObject.read(path, text);
    }

    /** The rendered files that both trees have alike, below the folders; all by none. Others may be among them. */
    FileTree in(Set<RepoPath> folders);
}
