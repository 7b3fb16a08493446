package dev.platform.tree;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.tree.FolderLister.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.Arrays;
import java.util.Optional;

/** Reads a file that somebody wrote, up to a size. */
final class ContentReader {
    private static final byte[] LFS_POINTER = "version https://git-lfs".getBytes(StandardCharsets.US_ASCII);

    private final FolderLister lister;
    private final Findings findings;

    ContentReader(FolderLister lister, Findings findings) {
        this.lister = lister;
        this.findings = findings;
    }

    Optional<byte[]> read(Entry entry, int limit) {
        if (entry.isFolder()) {
            lister.irregular(entry.path(), "is a folder, but a file is expected here", "rename the folder");
            return Optional.empty();
        }
        if (entry.size() > limit) {
            tooLarge(entry, limit);
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(entry.onDisk(), LinkOption.NOFOLLOW_LINKS)) {
            return checked(entry, in.readNBytes(limit + 1), limit);
        } catch (AccessDeniedException e) {
            lister.unreadable(entry.path());
            return Optional.empty();
        } catch (IOException e) {
            throw DiskFailure.reading(entry.path(), e);
        }
    }

    private Optional<byte[]> checked(Entry entry, byte[] bytes, int limit) {
        if (bytes.length > limit) {
            tooLarge(entry, limit);
            return Optional.empty();
        }
        if (startsWith(bytes, LFS_POINTER)) {
            findings.error(
                    "file-is-readable",
                    Location.of(entry.path().value()),
                    entry.path().name() + " is a Git LFS pointer, not the file itself",
                    "keep this file out of Git LFS: 'git lfs untrack', then add it again");
            return Optional.empty();
        }
        return Optional.of(bytes);
    }

    private void tooLarge(Entry entry, int limit) {
        findings.error(
                "file-is-small",
                Location.of(entry.path().value()),
                entry.path().name() + " is larger than " + limit / 1024 / 1024 + " MiB",
                "split it, or keep its content outside of the repository");
    }

    private static boolean startsWith(byte[] bytes, byte[] prefix) {
        return bytes.length >= prefix.length && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }
}
