package dev.platform.tree;

import dev.platform.finding.PlatformException;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** The folder in the repository's root where new files wait, on the same disk, until all of them are there. */
final class StagingFolder {
    static final String NAME = ".platform-staging";

    private final Path path;

    StagingFolder(Path root) {
        this.path = root.resolve(NAME);
    }

    Path path() {
        return path;
    }

    /** Where a file of the repository waits: at the same path as its own, but below here. */
    Path place(RepoPath file) {
        return files().resolve(file.value());
    }

    Path journal() {
        return path.resolve("journal");
    }

    /** Tells this very folder from a copy of it, for instance one that came with a commit. */
    String identity() throws IOException {
        return String.valueOf(attributes().fileKey());
    }

    /** Makes the folder where there is none. */
    void create() throws IOException {
        try {
            Files.createDirectory(path);
        } catch (FileAlreadyExistsException e) {
            if (!attributes().isDirectory()) {
                throw new PlatformException(
                        NAME + " is not a folder", "remove it: platform keeps new files there while it writes");
            }
        }
    }

    /** Removes the waiting files. Follows no links. */
    void clear() {
        try {
            Files.deleteIfExists(path.resolve("journal.new"));
            if (Files.exists(files(), LinkOption.NOFOLLOW_LINKS)) {
                Files.walkFileTree(files(), new Removal());
            }
        } catch (IOException e) {
            throw DiskFailure.writing(files(), e, "remove the folder " + NAME + " by hand");
        }
    }

    /** Removes the folder itself, unless another run has just come. */
    void remove() {
        try {
            Files.deleteIfExists(path);
        } catch (DirectoryNotEmptyException e) {
            // Another run's lock is in it already.
        } catch (IOException e) {
            throw DiskFailure.writing(path, e, "remove the folder " + NAME + " by hand");
        }
    }

    /** Holds the waiting files. */
    Path files() {
        return path.resolve("files");
    }

    private BasicFileAttributes attributes() throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private static final class Removal extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem) throws IOException {
            if (problem != null && !(problem instanceof NoSuchFileException)) {
                throw problem;
            }
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
