package dev.platform.app;

import dev.platform.diff.TextDiff;
import dev.platform.plan.Layout;
import dev.platform.tree.ExistingFiles;
import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import dev.platform.tree.TreeUpdate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Shows what an update would change. */
final class UpdateDiff {
    private UpdateDiff() {}

    /** A unified diff of its files, but for the locks: a hash tells nobody anything. */
    static List<String> lines(Path root, TreeUpdate update) {
        FileTree before = ExistingFiles.read(root, update.paths());
        List<String> lines = new ArrayList<>();
        for (RepoPath path : update.paths()) {
            if (Layout.isLock(path)) {
                continue;
            }
            lines.addAll(TextDiff.unified(
                    path.value(), before.text(path), update.writes().text(path)));
        }
        return lines;
    }
}
