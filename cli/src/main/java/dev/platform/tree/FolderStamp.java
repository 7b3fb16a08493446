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
import java.util.Collection;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * How files looked, without a look into them: by names, sizes, times and places on the disk, as Git does it too. Any other
 * file, more or fewer of them, gives another stamp. It is no proof against somebody who wants two of them to be alike.
 *
 * @param newest when the last of them was written
 */
public record FolderStamp(String hash, Instant newest) {
    /** Of the files at or below some paths. */
    public static FolderStamp of(Path root, Collection<RepoPath> paths) {
        Walk walk = new Walk(root);
        for (RepoPath path : paths) {
            walk.look(root.resolve(path.value()));
        }
        return new FolderStamp(walk.hash(), walk.newest.toInstant());
    }

    /** Files come in the order of the disk, so what is made of each of them is added up. */
    private static final class Walk {
        private static final long OTHER = 0x6a09e667f3bcc909L;

        private final Path root;
        private long first;
        private long second;
        private FileTime newest = FileTime.fromMillis(0);

        Walk(Path root) {
            this.root = root;
        }

        void look(Path file) {
            try {
                BasicFileAttributes attributes =
                        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                if (attributes.isDirectory()) {
                    enter(file);
                } else {
                    note(file, attributes);
                }
            } catch (NoSuchFileException e) {
                // A file less gives another stamp.
            } catch (IOException e) {
                throw DiskFailure.reading(root.relativize(file), e);
            }
        }

        private void enter(Path folder) throws IOException {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
                entries.forEach(this::look);
            }
        }

        private void note(Path file, BasicFileAttributes attributes) {
            FileTime written = attributes.lastModifiedTime();
            newest = written.compareTo(newest) > 0 ? written : newest;
            long look = mixed(file.hashCode());
            look = mixed(look + attributes.size());
            look = mixed(look + written.to(TimeUnit.NANOSECONDS));
            look = mixed(look + Objects.hashCode(attributes.fileKey()));
            look = mixed(look + (attributes.isRegularFile() ? 0 : 1));
            first += look;
            second += mixed(look + OTHER);
        }

        /** Spreads each bit over all of them, by the finalizer of SplitMix64. */
        private static long mixed(long value) {
            long once = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
            long twice = (once ^ (once >>> 27)) * 0x94d049bb133111ebL;
            return twice ^ (twice >>> 31);
        }

        private String hash() {
            return HexFormat.of().toHexDigits(first) + HexFormat.of().toHexDigits(second);
        }
    }
}
