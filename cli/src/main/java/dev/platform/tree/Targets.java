package dev.platform.tree;

import dev.platform.finding.PlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Looks at the places where files shall go, before anything is changed. Refuses to go through or over a link. */
final class Targets {
    private static final String NOTHING = "nothing was changed; ";

    private final Path root;
    private final Map<RepoPath, Boolean> folders = new HashMap<>();

    Targets(Path root) {
        this.root = root;
    }

    /** What has to be moved from the staging folder: files, and whole folders where the folder itself is new. */
    SortedSet<RepoPath> check(TreeUpdate update) {
        SortedSet<RepoPath> moves = new TreeSet<>();
        RepoPath missing = null;
        for (RepoPath file : update.writes().files().keySet()) {
            // Sorted, so that all files of a new folder follow one another.
            missing = missing != null && file.isBelow(missing) ? missing : missingFolder(file);
            if (missing == null) {
                checkFile(file);
            }
            moves.add(missing == null ? file : missing);
        }
        for (RepoPath file : update.deletes()) {
            if (missingFolder(file) == null) {
                checkFile(file);
            }
        }
        return moves;
    }

    /** The topmost folder above the file that doesn't exist yet; null where all exist. */
    private @Nullable RepoPath missingFolder(RepoPath file) {
        String path = file.value();
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            RepoPath folder = new RepoPath(path.substring(0, slash));
            if (!folders.computeIfAbsent(folder, this::isFolder)) {
                return folder;
            }
        }
        return null;
    }

    private boolean isFolder(RepoPath folder) {
        BasicFileAttributes attributes = attributes(folder);
        if (attributes == null) {
            return false;
        }
        if (!attributes.isDirectory()) {
            String what = attributes.isSymbolicLink() ? "a symbolic link" : "a file";
            throw refused(folder, "is " + what + ", where a folder is needed");
        }
        if (!Files.isWritable(root.resolve(folder.value()))) {
            throw new PlatformException("can't write into " + folder, NOTHING + "make the folder writable");
        }
        return true;
    }

    private void checkFile(RepoPath file) {
        BasicFileAttributes attributes = attributes(file);
        if (attributes != null && !attributes.isRegularFile()) {
            String what = attributes.isSymbolicLink() ? "a symbolic link" : "not a regular file";
            throw refused(file, "is " + what);
        }
    }

    private @Nullable BasicFileAttributes attributes(RepoPath path) {
        try {
            return Files.readAttributes(
                    root.resolve(path.value()), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw DiskFailure.reading(path, e);
        }
    }

    private static PlatformException refused(RepoPath path, String problem) {
        return new PlatformException(path + " " + problem, NOTHING + "move it away, then run again");
    }
}
