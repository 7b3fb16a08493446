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

/** Carries out a journal, or what is left of it. To do so twice is the same as once. */
final class JournalReplay {
    private final Path root;
    private final StagingFolder staging;

    JournalReplay(Path root, StagingFolder staging) {
        this.root = root;
        this.staging = staging;
    }

    /** Deletes come first, so that on a disk that ignores case no new file is taken for its old name. */
    void run(Journal journal) {
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
