package dev.platform.git;

import dev.platform.finding.PlatformException;
import dev.platform.tree.RepoPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.Repository;

/**
 * Turns paths of the platform repository into Git's and back: a company may keep it in a folder of a larger repository.
 *
 * @param prefix empty, or ends with a slash
 */
record GitPaths(String prefix) {
    static GitPaths of(Repository repository, Path folder) throws IOException {
        Path top = repository.getWorkTree().toPath().toRealPath();
        Path real = folder.toRealPath();
        Path own = repository.getDirectory().toPath().toRealPath();
        if (!real.startsWith(top) || real.startsWith(own)) {
            throw new PlatformException(
                    "'" + folder + "' is not in the working tree '" + top + "'", "run this inside the working tree");
        }
        String inside = top.relativize(real).toString().replace('\\', '/');
        return new GitPaths(inside.isEmpty() ? "" : inside + "/");
    }

    String toGit(RepoPath path) {
        return prefix + path.value();
    }

    Set<String> toGit(Collection<RepoPath> paths) {
        return paths.stream().map(this::toGit).collect(Collectors.toCollection(TreeSet::new));
    }

    boolean contains(String gitPath) {
        return gitPath.startsWith(prefix);
    }

    RepoPath fromGit(String gitPath) {
        return new RepoPath(gitPath.substring(prefix.length()));
    }
}
