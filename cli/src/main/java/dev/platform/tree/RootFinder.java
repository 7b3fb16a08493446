package dev.platform.tree;

import dev.platform.finding.PlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the root of a platform repository: the nearest folder upwards that holds {@code platform.yaml}. */
public final class RootFinder {
    public static final String SETTINGS = "platform.yaml";

    private RootFinder() {}

    public static Path find(Path start) {
        for (Path folder = folder(start); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve(SETTINGS))) {
                return folder;
            }
        }
        throw new PlatformException(
                "no platform.yaml in " + start.toAbsolutePath().normalize() + " or in a folder above it",
                "go to a platform repository, name one with -C DIR, or make one with 'platform init DIR'");
    }

    private static Path folder(Path start) {
        if (!Files.isDirectory(start)) {
            throw new PlatformException(
                    start + (Files.exists(start) ? " is a file, not a folder" : " does not exist"),
                    "name a folder of a platform repository");
        }
        try {
            return start.toRealPath();
        } catch (IOException e) {
            throw DiskFailure.reading(start, e);
        }
    }
}
