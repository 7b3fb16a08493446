package dev.platform.tree;

import dev.platform.finding.PlatformException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * Lets one run at a time write to a repository. The operating system gives the lock up when the process dies.
 *
 * <p>It is taken on a file of its own: a lock on {@code platform.yaml} would be lost, without a word, as soon as this
 * process closes that file after reading it.
 */
final class RepositoryLock implements AutoCloseable {
    private static final int ATTEMPTS = 5;

    private final Path file;
    private final FileChannel channel;

    private RepositoryLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static RepositoryLock acquire(StagingFolder staging) {
        Path file = staging.path().resolve("lock");
        try {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                create(staging, file);
                RepositoryLock lock = attempt(file);
                if (lock != null) {
                    return lock;
                }
            }
        } catch (IOException e) {
            throw DiskFailure.writing(staging.path(), e, "nothing was changed; make the repository writable");
        }
        throw busy();
    }

    /** Whether a run has it at the moment. */
    static boolean isHeld(StagingFolder staging) {
        Path file = staging.path().resolve("lock");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            return !tryLock(channel);
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw DiskFailure.reading(file, e);
        }
    }

    private static void create(StagingFolder staging, Path file) throws IOException {
        try {
            staging.create();
            Files.createFile(file);
        } catch (FileAlreadyExistsException | NoSuchFileException e) {
            // Another run was here, or has just left: the attempt will tell.
        }
    }

    /** Null where a run that just ended has taken the file away between two of our steps. */
    private static @Nullable RepositoryLock attempt(Path file) throws IOException {
        Object before = identity(file);
        FileChannel channel;
        try {
            channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            return null;
        }
        if (!tryLock(channel)) {
            channel.close();
            throw busy();
        }
        if (before != null && before.equals(identity(file))) {
            return new RepositoryLock(file, channel);
        }
        channel.close();
        return null;
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Which file stands at this path; null for none. */
    private static @Nullable Object identity(Path file) throws IOException {
        try {
            Object key = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                    .fileKey();
            return key == null ? file : key;
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    private static PlatformException busy() {
        return new PlatformException(
                "another platform run is writing to this repository", "wait until it has ended, then run again");
    }

    /** Removes the file first, while nobody else can hold the lock. */
    @Override
    public void close() {
        try (channel) {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw DiskFailure.writing(file, e, "remove the folder " + StagingFolder.NAME + " by hand");
        }
    }
}
