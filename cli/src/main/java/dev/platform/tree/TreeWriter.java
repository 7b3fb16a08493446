package dev.platform.tree;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Writes to a repository, all of an update or nothing of it: also when the disk is full, on Ctrl-C, and (after the next
 * run has opened the repository) when the process was killed.
 *
 * <p>Open it before comparing, so that what is compared is what will be replaced.
 */
public final class TreeWriter implements AutoCloseable {
    private final Path root;
    private final StagingFolder staging;
    private final Thread onExit = new Thread(this::stop, "finish-writing");
    private @Nullable RepositoryLock lock;
    private boolean recovered;
    private volatile boolean stopping;
    private boolean closed;

    private TreeWriter(Path root) {
        this.root = root;
        this.staging = new StagingFolder(root);
    }

    /** Locks the repository for this run and finishes what an interrupted one left behind. */
    public static TreeWriter open(Path folder) {
        TreeWriter writer = new TreeWriter(folder.toAbsolutePath());
        writer.begin();
        return writer;
    }

    /** The hook comes first: whatever is on the disk from here on, it takes away. */
    private synchronized void begin() {
        try {
            Runtime.getRuntime().addShutdownHook(onExit);
        } catch (IllegalStateException e) {
            throw Staging.stopped();
        }
        try {
            lock = RepositoryLock.acquire(staging);
            recover();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void recover() {
        recovered = Journal.exists(staging);
        if (recovered) {
            new JournalReplay(root, staging).run(Journal.read(staging));
        }
        staging.clear();
    }

    /** Whether a run was killed while it was writing, so that the files are neither the old nor the new ones. */
    public static boolean wasInterrupted(Path root) {
        return Journal.exists(new StagingFolder(root));
    }

    /** Whether opening has finished what an interrupted run left behind. */
    public synchronized boolean hasRecovered() {
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
        new JournalReplay(root, staging).run(journal);
    }

    /** Ends the run: others may write. What an interrupted update needs to be finished stays. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (lock != null) {
            lock.close();
            staging.remove();
        }
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
}
