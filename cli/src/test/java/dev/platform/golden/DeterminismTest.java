package dev.platform.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.cli.Main;
import dev.platform.finding.Findings;
import dev.platform.tree.FileTree;
import dev.platform.tree.Inputs;
import dev.platform.tree.RepoPath;
import dev.platform.tree.TreeReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same specs give the same bytes on a machine with another language, time zone, encoding and umask. */
class DeterminismTest {
    /** In Turkish an upper-case i is no I; Nepal's clocks are a quarter of an hour off. */
    private static final List<String> ODD = List.of(
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Dfile.encoding=ISO-8859-1",
            "-Dsun.jnu.encoding=ANSI_X3.4-1968",
            "-Duser.timezone=Asia/Kathmandu",
            "-XX:TieredStopAtLevel=1");

    /** The repository of the program itself, and the one with the oddest text. */
    static List<Path> repositories() {
        return List.of(
                Path.of(".."), GoldenCase.named("hostile-text").repository().path());
    }

    @ParameterizedTest
    @MethodSource("repositories")
    void anotherMachineRendersTheSameBytes(Path repository, @TempDir Path temp) throws Exception {
        FileTree written = written(repository);
        Folder copy = new Folder(temp);
        copy.write(written);

        String words = renderElsewhere(temp);

        assertThat(TreeDifference.of(written.with(GoldenCase.render(repository)), copy.files()))
                .as(words)
                .isEmpty();
    }

    private static FileTree written(Path repository) {
        Findings findings = new Findings();
        Inputs inputs = TreeReader.read(repository, findings);
        assertThat(findings.sorted()).isEmpty();
        Map<RepoPath, String> files = new TreeMap<>();
        inputs.files().forEach((path, bytes) -> files.put(path, new String(bytes, StandardCharsets.UTF_8)));
        return FileTree.of(files);
    }

    private static String renderElsewhere(Path folder) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", "umask 077; exec \"$@\"", "sh");
        builder.command()
                .add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        builder.command().addAll(ODD);
        builder.command().addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), "render"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "Pacific/Chatham");
        Process process =
                builder.directory(folder.toFile()).redirectErrorStream(true).start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(words).isZero();
        return words;
    }
}
