package dev.platform.tree;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists a folder of the repository without following links, and reports what is neither a file nor a folder. */
final class FolderLister {
    private final Path root;
    private final Findings findings;

    FolderLister(Path root, Findings findings) {
        this.root = root;
        this.findings = findings;
    }

    /** A file or folder that is there. */
    record Entry(RepoPath path, Path onDisk, BasicFileAttributes attributes) {
        boolean isFolder() {
            return attributes.isDirectory();
        }

        long size() {
            return attributes.size();
        }
    }

    /** What is in the folder, by name; nothing where there is no such folder. */
    List<Entry> list(RepoPath folder) {
        Optional<Entry> itself = entry(folder);
        if (itself.isEmpty()) {
            return List.of();
        }
        if (!itself.get().isFolder()) {
            irregular(folder, "is a file, but a folder is expected here", "move the file away");
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        for (String name : names(folder, itself.get().onDisk())) {
            entry(folder.resolve(name)).ifPresent(entries::add);
        }
        return entries;
    }

    /** The file or folder with this path; nothing where there is none, or one that may not be read. */
    Optional<Entry> entry(RepoPath path) {
        Path onDisk = root.resolve(path.value());
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(onDisk, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isSymbolicLink()) {
                irregular(path, "is a symbolic link", "put the file itself here: links are not followed");
                return Optional.empty();
            }
            if (attributes.isOther()) {
                irregular(path, "is neither a file nor a folder", "remove it, or put a regular file here");
                return Optional.empty();
            }
            return Optional.of(new Entry(path, onDisk, attributes));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (AccessDeniedException e) {
            unreadable(path);
            return Optional.empty();
        } catch (IOException e) {
            throw DiskFailure.reading(path, e);
        }
    }

    void irregular(RepoPath path, String problem, String hint) {
        findings.error("file-is-regular", Location.of(path.value()), path.name() + " " + problem, hint);
    }

    void unreadable(RepoPath path) {
        findings.error(
                "file-is-readable",
                Location.of(path.value()),
                path.name() + " can't be read: permission denied",
                "make it readable for the user who runs platform");
    }

    private List<String> names(RepoPath folder, Path onDisk) {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(onDisk)) {
            entries.forEach(entry -> names.add(String.valueOf(entry.getFileName())));
        } catch (AccessDeniedException e) {
            unreadable(folder);
        } catch (DirectoryIteratorException e) {
            throw DiskFailure.reading(folder, new IOException(e.getMessage(), e));
        } catch (IOException e) {
            throw DiskFailure.reading(folder, e);
        }
        return new FileNames(folder, findings).usable(names);
    }
}
