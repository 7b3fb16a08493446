package dev.platform.tree;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * How files looked, without a look into them: by names, sizes, times and places on the disk, as Git does it too. Any other
 * file, more or fewer of them, gives another stamp.
 *
 * @param newest when the last of them was written
 */
public record FolderStamp(String hash, Instant newest) {
    /** Of the files at or below some paths. */
    public static FolderStamp of(Path root, Collection<RepoPath> paths) {
        Walk walk = new Walk();
        for (RepoPath path : paths) {
            walk.look(root.resolve(path.value()), path.value());
        }
        Collections.sort(walk.seen);
        return new FolderStamp(new Digest().with(String.join("\n", walk.seen)).hex(), walk.newest.toInstant());
    }

    private static final class Walk {
        private final List<String> seen = new ArrayList<>();
        private FileTime newest = FileTime.fromMillis(0);

        void look(Path file, String path) {
            try {
                BasicFileAttributes attributes =
                        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                if (attributes.isDirectory()) {
                    enter(file, path);
                } else {
                    note(path, attributes);
                }
            } catch (NoSuchFileException e) {
                // A file less gives another stamp.
            } catch (IOException e) {
                throw DiskFailure.reading(path, e);
            }
        }

        private void enter(Path folder, String path) throws IOException {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
                for (Path entry : entries) {
                    look(entry, path + "/" + entry.getFileName());
                }
            }
        }

        private void note(String path, BasicFileAttributes attributes) {
            FileTime written = attributes.lastModifiedTime();
            newest = written.compareTo(newest) > 0 ? written : newest;
            seen.add(path + " " + attributes.size() + " " + written.to(TimeUnit.NANOSECONDS) + " "
                    + Objects.hashCode(attributes.fileKey()) + (attributes.isRegularFile() ? "" : " irregular"));
        }
    }
}
