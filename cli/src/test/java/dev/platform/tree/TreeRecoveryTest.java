package dev.platform.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.platform.finding.PlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a killed run leaves behind, made step by step. */
class TreeRecoveryTest {
    private static final Map<String, String> NEW =
            Map.of("platform.yaml", "", "out/a", "2", "out/new/b", "2", "out/c", "2");

    private final Path root;
    private final Disk disk;
    private final StagingFolder staging;

    TreeRecoveryTest(@TempDir Path root) {
        this.root = root;
        this.disk = new Disk(root)
                .file("platform.yaml", "")
                .file("out/a", "1")
                .file("out/c", "1")
                .file("out/gone/d", "1");
        this.staging = new StagingFolder(root);
    }

    /** Does what a run does up to its commit, then dies. */
    private void dieAfterTheJournal() throws IOException {
        TreeUpdate update = new TreeUpdate(
                Disk.tree("out/a", "2", "out/new/b", "2", "out/c", "2"),
                new TreeSet<>(Set.of(RepoPath.of("out/gone/d"))),
                Set.of());
        staging.create();
        new Staging(root, staging, () -> false).write(update);
        new Journal(update.deletes(), new Targets(root).check(update)).write(staging);
        disk.file(StagingFolder.NAME + "/lock", "");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void aRunThatDiedBetweenTwoRenamesIsFinishedByTheNext(int stepsDone) throws IOException {
        dieAfterTheJournal();
        List<String> moves = List.of("out/a", "out/c", "out/new");
        if (stepsDone > 0) {
            Files.delete(root.resolve("out/gone/d"));
        }
        for (String move : moves.subList(0, Math.max(0, stepsDone - 1))) {
            Files.move(staging.place(RepoPath.of(move)), root.resolve(move), StandardCopyOption.ATOMIC_MOVE);
        }
        assertThat(TreeWriter.wasInterrupted(root)).isTrue();

        try (TreeWriter writer = TreeWriter.open(root)) {
            assertThat(writer.hasRecovered()).isTrue();
        }

        assertThat(disk.everything()).isEqualTo(NEW);
        assertThat(root.resolve(StagingFolder.NAME)).doesNotExist();
        assertThat(root.resolve("out/gone")).doesNotExist();
        assertThat(TreeWriter.wasInterrupted(root)).isFalse();
    }

    @Test
    void aRunThatDiedWhileStagingHasChangedNothing() {
        Map<String, String> before = disk.everything();
        disk.file(StagingFolder.NAME + "/files/out/a", "half")
                .file(StagingFolder.NAME + "/journal.new", "half")
                .file(StagingFolder.NAME + "/lock", "");

        try (TreeWriter writer = TreeWriter.open(root)) {
            assertThat(writer.hasRecovered()).isFalse();
        }

        assertThat(disk.everything()).isEqualTo(before);
        assertThat(root.resolve(StagingFolder.NAME)).doesNotExist();
    }

    @Test
    void anObstacleStopsTheUpdateUntilItIsRemoved() throws IOException {
        dieAfterTheJournal();
        disk.file("out/new/obstacle", "x");

        assertThatThrownBy(() -> TreeWriter.open(root).close())
                .isInstanceOf(PlatformException.class)
                .extracting(e -> ((PlatformException) e).hint())
                .asString()
                .contains("run again to finish");
        Files.delete(root.resolve("out/new/obstacle"));
        TreeWriter.open(root).close();

        assertThat(disk.everything()).isEqualTo(NEW);
    }

    @Test
    void aJournalThatWasCopiedOrCommittedIsNotCarriedOut() throws IOException {
        dieAfterTheJournal();
        Files.move(staging.path(), root.resolve("moved"));
        staging.create();
        for (String part : List.of("journal", "files")) {
            Files.move(root.resolve("moved").resolve(part), staging.path().resolve(part));
        }

        assertThatThrownBy(() -> TreeWriter.open(root).close()).hasMessageContaining("was not left behind by a run");

        assertThat(disk.text("out/a")).isEqualTo("1");
        assertThat(staging.journal()).exists();
    }

    @Test
    void aJournalThatReachesForGitIsNotCarriedOut() throws IOException {
        staging.create();
        Journal journal = new Journal(List.of(), List.of(RepoPath.of(".git/hooks/pre-commit")));
        journal.write(staging);
        disk.file(StagingFolder.NAME + "/files/.git/hooks/pre-commit", "evil").file(".git/hooks/x", "");

        assertThatThrownBy(() -> TreeWriter.open(root).close()).isInstanceOf(IllegalArgumentException.class);

        assertThat(root.resolve(".git/hooks/pre-commit")).doesNotExist();
    }
}
