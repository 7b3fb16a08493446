package dev.platform.tree;

import dev.platform.finding.PlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A folder for a new repository. */
public final class EmptyFolder {
    private EmptyFolder() {}

    /** Makes the folder; one that is there already must hold nothing but Git's own folder. */
    public static void make(Path folder) {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> entries = Files.list(folder)) {
                if (entries.anyMatch(entry -> !entry.endsWith(".git"))) {
                    throw new PlatformException(folder + " is not empty", "name a folder that is not there yet");
                }
            }
        } catch (IOException e) {
            throw new PlatformException(
                    "can't make the folder " + folder + ": " + e.getMessage(),
                    "name a folder that you may write to",
                    e);
        }
    }
}
