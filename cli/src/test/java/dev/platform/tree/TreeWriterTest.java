package dev.platform.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.platform.finding.PlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeWriterTest {
    private final Path root;
    private final Disk disk;

    TreeWriterTest(@TempDir Path root) {
        this.root = root;
        this.disk = new Disk(root).file("platform.yaml", "");
    }

    private void apply(TreeUpdate update) {
        try (TreeWriter writer = TreeWriter.open(root)) {
            writer.apply(update);
        }
    }

    private static TreeUpdate delete(String... paths) {
        TreeSet<RepoPath> deletes = new TreeSet<>();
        List.of(paths).forEach(path -> deletes.add(new RepoPath(path)));
        return new TreeUpdate(FileTree.empty(), deletes, Set.of());
    }

    @Test
    void filesAreWrittenIntoOldAndNewFoldersAndStaleOnesRemoved() {
        disk.file("out/old/changed", "1").file("out/old/stale", "1").file("out/gone/deep/stale", "1");

        apply(new TreeUpdate(
                Disk.tree("out/old/changed", "2", "out/new/a", "ä", "out/new/deep/b", "b", "top", "t"),
                delete("out/old/stale", "out/gone/deep/stale").deletes(),
                Set.of()));

        assertThat(disk.everything())
                .isEqualTo(Map.of(
                        "platform.yaml", "",
                        "out/old/changed", "2",
                        "out/new/a", "ä",
                        "out/new/deep/b", "b",
                        "top", "t"));
        assertThat(root.resolve("out/gone")).doesNotExist();
        assertThat(root.resolve(StagingFolder.NAME)).doesNotExist();
    }

    @Test
    void filesThatAreEqualAlreadyAreNotTouched() throws IOException {
        disk.file("out/a", "a").file("out/b", "b");
        FileTime longAgo = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(root.resolve("out/a"), longAgo);
        FileTree planned = Disk.tree("out/a", "a", "out/b", "changed");

        apply(TreeComparison.compare(root, planned, List.of(RepoPath.of("out"))).update(planned));

        assertThat(Files.getLastModifiedTime(root.resolve("out/a"))).isEqualTo(longAgo);
        assertThat(disk.text("out/b")).isEqualTo("changed");
    }

    @Test
    void theModeOfAFileIsKeptAndNewOnesCanBeExecutable() throws IOException {
        disk.file("out/private", "1");
        Files.setPosixFilePermissions(root.resolve("out/private"), PosixFilePermissions.fromString("rw-r-----"));

        apply(TreeUpdate.of(Disk.tree("out/private", "2", "run", "#!/bin/sh", "read", "r"))
                .executable(RepoPath.of("run")));

        assertThat(Files.getPosixFilePermissions(root.resolve("out/private")))
                .isEqualTo(PosixFilePermissions.fromString("rw-r-----"));
        assertThat(Files.isExecutable(root.resolve("run"))).isTrue();
        assertThat(Files.getPosixFilePermissions(root.resolve("read")))
                .doesNotContainAnyElementsOf(PosixFilePermissions.fromString("--x--x--x"));
    }

    @Test
    void whenOneFileCannotBeWrittenNoneIs() {
        disk.file("out/a", "1").file("out/b", "1");
        Map<String, String> before = disk.everything();
        String tooLong = "out/new/" + "n".repeat(300);

        assertThatThrownBy(() -> apply(new TreeUpdate(
                        Disk.tree("out/a", "2", tooLong, "x", "z/z", "2"),
                        delete("out/b").deletes(),
                        Set.of())))
                .isInstanceOf(PlatformException.class)
                .extracting(e -> ((PlatformException) e).hint())
                .asString()
                .contains("nothing was changed");

        assertThat(disk.everything()).isEqualTo(before);
        assertThat(root.resolve(StagingFolder.NAME)).doesNotExist();
    }

    @Test
    void linksAreNeverWrittenThroughNorReplaced() {
        disk.file("outside/x", "1")
                .file("real", "1")
                .file("out/f", "1")
                .link("out/link", "../outside")
                .link("out/file", "../real");
        Map<String, String> before = disk.everything();

        assertThatThrownBy(() -> apply(TreeUpdate.of(Disk.tree("out/f", "2", "out/link/x", "2"))))
                .hasMessageContaining("out/link is a symbolic link");
        assertThatThrownBy(() -> apply(TreeUpdate.of(Disk.tree("out/f", "2", "out/file", "2"))))
                .hasMessageContaining("out/file is a symbolic link");
        assertThatThrownBy(() -> apply(delete("out/link/x"))).hasMessageContaining("symbolic link");
        assertThat(disk.everything()).isEqualTo(before);
    }

    @Test
    void aFolderInTheWayIsRefusedBeforeAnythingChanges() {
        disk.file("out/web/x", "1").file("out/file", "1");
        Map<String, String> before = disk.everything();

        assertThatThrownBy(() -> apply(TreeUpdate.of(Disk.tree("out/a", "2", "out/web", "2"))))
                .hasMessageContaining("out/web is not a regular file");
        assertThatThrownBy(() -> apply(TreeUpdate.of(Disk.tree("out/a", "2", "out/file/x", "2"))))
                .hasMessageContaining("out/file is a file");
        assertThat(disk.everything()).isEqualTo(before);
    }

    @Test
    void onlyOneRunWritesAtATime() {
        try (TreeWriter first = TreeWriter.open(root)) {
            assertThatThrownBy(() -> TreeWriter.open(root))
                    .isInstanceOf(PlatformException.class)
                    .hasMessageContaining("another platform run is writing");
            first.apply(TreeUpdate.of(Disk.tree("out/a", "1")));
        }
        apply(TreeUpdate.of(Disk.tree("out/a", "2")));

        assertThat(disk.text("out/a")).isEqualTo("2");
    }

    @Test
    void severalUpdatesCanFollowInOneRun() {
        try (TreeWriter writer = TreeWriter.open(root)) {
            writer.apply(TreeUpdate.of(Disk.tree("out/a", "1")));
            writer.apply(TreeUpdate.of(Disk.tree("out/a", "2", "out/b", "2")));
            writer.apply(TreeUpdate.of(FileTree.empty()));
            writer.apply(delete("out/a"));
        }

        assertThat(disk.everything()).isEqualTo(Map.of("platform.yaml", "", "out/b", "2"));
    }

    @Test
    void aClosedWriterWritesNothing() {
        TreeWriter writer = TreeWriter.open(root);
        writer.close();
        writer.close();

        assertThatThrownBy(() -> writer.apply(TreeUpdate.of(Disk.tree("a", "1"))))
                .hasMessageContaining("stopped");
        assertThat(root.resolve("a")).doesNotExist();
    }

    @Test
    void aLinkInPlaceOfTheStagingFolderIsRefused() {
        disk.file("precious/files/x", "1").link(StagingFolder.NAME, "precious");

        assertThatThrownBy(() -> apply(TreeUpdate.of(Disk.tree("a", "1")))).hasMessageContaining("is not a folder");
        assertThat(disk.text("precious/files/x")).isEqualTo("1");
    }

    @Test
    void pathsOfGitAndOfTheStagingFolderAreRefused() {
        assertThatThrownBy(() -> TreeUpdate.of(Disk.tree(".git/hooks/pre-commit", "x")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TreeUpdate.of(Disk.tree(".GIT/config", "x")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> delete(".platform-staging/journal")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TreeUpdate.of(Disk.tree("a", "x")).deleting(Set.of(RepoPath.of("a"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(TreeUpdate.of(Disk.tree(".github/CODEOWNERS", "x")).isEmpty())
                .isFalse();
    }
}
