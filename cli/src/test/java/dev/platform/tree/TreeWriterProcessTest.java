package dev.platform.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stops a real process while it writes. */
class TreeWriterProcessTest {
    private static final int FILES = 3000;

    /** On a machine with much other work a process may take minutes to start. */
    private static final int PATIENCE_SECONDS = 300;

    private final Path root;

    TreeWriterProcessTest(@TempDir Path root) {
        this.root = root;
    }

    /** Writes the same tree again and again, each time with other text, until it is stopped. */
    static final class Writing {
        private Writing() {}

        public static void main(String[] args) {
            Path root = Path.of(args[0]);
            for (int round = 0; ; round++) {
                try (TreeWriter writer = TreeWriter.open(root)) {
                    writer.apply(TreeUpdate.of(tree(round)));
                }
            }
        }

        private static FileTree tree(int round) {
            Map<RepoPath, String> files = new TreeMap<>();
            for (int i = 0; i < FILES; i++) {
                files.put(RepoPath.of("out/p" + i / 30 + "/f" + i), "round " + round);
            }
            return FileTree.of(files);
        }
    }

    private Process startWriting() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writing.class.getName(),
                        root.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!Files.exists(root.resolve("out/p0/f0")) && System.nanoTime() < deadline) {
            Thread.sleep(5);
        }
        assertThat(root.resolve("out/p0/f0")).exists();
        return process;
    }

    private void assertThatAllFilesAreOfOneRound() {
        Map<String, String> files = new Disk(root).everything();
        assertThat(files).hasSize(FILES);
        assertThat(List.copyOf(files.values()))
                .containsOnly(files.values().iterator().next());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 130})
    void onCtrlCTheTreeIsTheOldOrTheNewOne(int delay) throws Exception {
        Process process = startWriting();
        Thread.sleep(delay);
        process.destroy();

        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThatAllFilesAreOfOneRound();
        assertThat(root.resolve(StagingFolder.NAME)).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 170})
    void afterAKillTheNextRunMakesTheTreeWhole(int delay) throws Exception {
        Process process = startWriting();
        Thread.sleep(delay);
        process.destroyForcibly();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();

        TreeWriter.open(root).close();

        assertThatAllFilesAreOfOneRound();
        assertThat(root.resolve(StagingFolder.NAME)).doesNotExist();
    }

    @Test
    void aSecondProcessIsTurnedAway() throws Exception {
        try (TreeWriter writer = TreeWriter.open(root)) {
            writer.apply(TreeUpdate.of(Disk.tree("out/p0/f0", "mine")));
            Process process = startWriting();

            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
            assertThat(new Disk(root).text("out/p0/f0")).isEqualTo("mine");
        }
    }
}
