package dev.platform.app;

import dev.platform.finding.Findings;
import dev.platform.tree.Inputs;
import dev.platform.tree.RootFinder;
import dev.platform.tree.TreeReader;
import dev.platform.tree.TreeWriter;
import java.nio.file.Path;

/** A platform repository on disk, what people wrote in it, and who hears of the steps that are taken with it. */
public record Workspace(Path root, Inputs inputs, Steps steps) {
    /** Opens the repository that the folder is in. */
    public static Workspace open(Path folder, Findings findings) {
        return open(folder, Steps.UNHEARD, findings);
    }

    public static Workspace open(Path folder, Steps steps, Findings findings) {
        Path root = RootFinder.find(folder);
        Inputs inputs = steps.take(
                "reading specs",
                () -> TreeReader.read(root, findings),
                read -> "read " + read.paths().size() + " files");
        return new Workspace(root, inputs, steps);
    }

    /** Locks the repository that the folder is in for writing. To be opened before what it will replace is read. */
    public static TreeWriter writer(Path folder) {
        return TreeWriter.open(RootFinder.find(folder));
    }
}
