package dev.platform.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStampTest {
    private static final FileTime THEN = FileTime.from(Instant.parse("2030-01-01T00:00:00.000000001Z"));

    private final Path root;
    private final Path file;

    FolderStampTest(@TempDir Path root) throws IOException {
        this.root = root;
        this.file =
                Files.writeString(Files.createDirectories(root.resolve("a/b")).resolve("c"), "one");
        Files.writeString(root.resolve("a/d"), "one");
        Files.setLastModifiedTime(file, THEN);
    }

    private FolderStamp stamp() {
        return FolderStamp.of(root, List.of(RepoPath.of("a"), RepoPath.of("missing")));
    }

    @Test
    void filesThatAreAsTheyWereHaveTheSameStamp() throws IOException {
        FolderStamp before = stamp();
        Files.writeString(root.resolve("elsewhere"), "one");
        assertThat(stamp()).isEqualTo(before);
        assertThat(before.newest()).isEqualTo(THEN.toInstant());
    }

    @FunctionalInterface
    private interface Edit {
        void make() throws IOException;
    }

    @Test
    void anythingElseHasAnother() throws IOException {
        List<Edit> edits = List.of(
                () -> Files.setLastModifiedTime(
                        file, FileTime.from(THEN.toInstant().plusNanos(1))),
                () -> Files.setLastModifiedTime(Files.writeString(file, "longer"), THEN),
                () -> Files.move(file, file.resolveSibling("e")),
                () -> Files.move(root.resolve("a/d"), root.resolve("a/b/d")),
                () -> Files.createFile(root.resolve("a/new")),
                () -> Files.delete(root.resolve("a/new")));
        String last = stamp().hash();
        String first = last;
        for (Edit edit : edits) {
            edit.make();
            assertThat(stamp().hash()).isNotEqualTo(last);
            last = stamp().hash();
        }
        assertThat(last).isNotEqualTo(first);
    }
}
