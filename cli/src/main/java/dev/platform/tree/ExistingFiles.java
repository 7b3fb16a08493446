package dev.platform.tree;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Reads the text that files have now, for instance to show how it would change. */
public final class ExistingFiles {
    private ExistingFiles() {}

    /** The given files. What is not there, or not a regular file, is not in the tree. */
    public static FileTree read(Path root, Collection<RepoPath> paths) {
        Map<RepoPath, String> files = new HashMap<>();
        for (RepoPath path : paths) {
            Path file = root.resolve(path.value());
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                files.put(path, text(path, file));
            }
        }
        return FileTree.of(files);
    }

    private static String text(RepoPath path, Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw DiskFailure.reading(path, e);
        }
    }
}
