package dev.platform.tree;

import dev.platform.finding.PlatformException;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes to a repository, all of an update or nothing of it: also when the disk is full, on Ctrl-C, and (after the next
 * run has opened the repository) when the process was killed.
 *
 * <p>Open it before comparing, so that what is compared is what will be replaced.
 */
public final class TreeWriter implements AutoCloseable {
    private final Path root;
    private final StagingFolder staging;
    private final RepositoryLock lock;
    private final boolean recovered;
    private final Thread onExit = new Thread(this::stop, "finish-writing");
    private volatile boolean stopping;
    private boolean closed;

    private TreeWriter(Path root, StagingFolder staging, RepositoryLock lock) {
        this.root = root;
        this.staging = staging;
        this.lock = lock;
        this.recovered = Journal.exists(staging);
    }

    /** Locks the repository for this run and finishes what an interrupted one left behind. */
    public static TreeWriter open(Path folder) {
        Path root = folder.toAbsolutePath();
        StagingFolder staging = new StagingFolder(root);
        TreeWriter writer = new TreeWriter(root, staging, RepositoryLock.acquire(staging));
        try {
            Runtime.getRuntime().addShutdownHook(writer.onExit);
            writer.recover();
            return writer;
        } catch (IllegalStateException e) {
            writer.close();
            throw Staging.stopped();
        } catch (RuntimeException e) {
            writer.close();
            throw e;
        }
    }

    private synchronized void recover() {
        if (recovered) {
            carryOut(Journal.read(staging));
        }
        staging.clear();
    }

    /** Whether a run was killed while it was writing, so that the files are neither the old nor the new ones. */
    public static boolean wasInterrupted(Path root) {
        return Journal.exists(new StagingFolder(root));
    }

    /** Whether opening has finished what an interrupted run left behind. */
    public boolean hasRecovered() {
        return recovered;
    }

    public synchronized void apply(TreeUpdate update) {
        if (closed) {
            throw Staging.stopped();
        }
        if (update.isEmpty()) {
            return;
        }
        Journal journal = new Journal(update.deletes(), new Targets(root).check(update));
        try {
            new Staging(root, staging, () -> stopping).write(update);
            journal.write(staging);
        } catch (RuntimeException e) {
            staging.clear();
            throw e;
        }
        carryOut(journal);
    }

    /** Ends the run: others may write. What an interrupted update needs to be finished stays. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        lock.close();
        staging.remove();
        try {
            Runtime.getRuntime().removeShutdownHook(onExit);
        } catch (IllegalStateException e) {
            // The JVM is going down: this is the hook itself, or runs beside it.
        }
    }

    /** On Ctrl-C: files that are being staged are given up, renames that have begun are waited for. */
    private void stop() {
        stopping = true;
        close();
    }

    /** Deletes come first, so that on a disk that ignores case no new file is taken for its old name. */
    private void carryOut(Journal journal) {
        journal.deletes().forEach(this::delete);
        journal.moves().forEach(this::move);
        journal.deletes().forEach(this::removeEmptyFolders);
        try {
            Files.delete(staging.journal());
        } catch (IOException e) {
            throw halfDone(staging.journal(), e);
        }
        staging.clear();
    }

    private void delete(RepoPath path) {
        if (Files.isSymbolicLink(root.resolve(path.value()))) {
            return;
        }
        try {
            Files.deleteIfExists(root.resolve(path.value()));
        } catch (NotDirectoryException e) {
            // A folder above it is gone, so the file is too.
        } catch (IOException e) {
            throw halfDone(path, e);
        }
    }

    private void move(RepoPath path) {
        try {
            Files.move(staging.place(path), root.resolve(path.value()), StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            if (Files.exists(staging.place(path), LinkOption.NOFOLLOW_LINKS)) {
                throw halfDone(path, e);
            }
            // Moved by the run that was interrupted.
        } catch (IOException e) {
            throw halfDone(path, e);
        }
    }

    private void removeEmptyFolders(RepoPath deleted) {
        Path folder = root.resolve(deleted.value()).getParent();
        while (folder != null && !folder.equals(root)) {
            try {
                Files.deleteIfExists(folder);
            } catch (DirectoryNotEmptyException e) {
                return;
            } catch (IOException e) {
                throw halfDone(folder, e);
            }
            folder = folder.getParent();
        }
    }

    private static PlatformException halfDone(Object path, IOException cause) {
        return DiskFailure.writing(
                path, cause, "some files are written already: remove the obstacle and run again to finish");
    }
}
