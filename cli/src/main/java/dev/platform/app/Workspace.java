package dev.platform.app;

import dev.platform.finding.Findings;
import dev.platform.tree.Inputs;
import dev.platform.tree.RootFinder;
import dev.platform.tree.TreeReader;
import dev.platform.tree.TreeWriter;
import java.nio.file.Path;

/** A platform repository on disk, and what people wrote in it. */
public record Workspace(Path root, Inputs inputs) {
    /** Opens the repository that the folder is in. */
    public static Workspace open(Path folder, Findings findings) {
        Path root = RootFinder.find(folder);
        return new Workspace(root, TreeReader.read(root, findings));
    }

    /** Locks the repository that the folder is in for writing. To be opened before what it will replace is read. */
    public static TreeWriter writer(Path folder) {
        return TreeWriter.open(RootFinder.find(folder));
    }
}
