package dev.platform.hostile;

import static dev.platform.hostile.SmallRepository.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.platform.cli.Run;
import dev.platform.tree.TreeWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Items 85 to 98 that need more than a file: other processes, other settings of the system, files that come and go. */
class HostileWorldTest {
    private static final Path RENDERED = Path.of("clusters/production/products/shop/web/deployment.yaml");

    @TempDir
    private Path temp = Path.of("");

    private TestFolder folder = new TestFolder(temp);

    @BeforeEach
    void makeRepository() {
        folder = TestFolder.with(temp.resolve("my repository"), List.of());
    }

    private Run run(String... words) {
        return Run.in(folder.root(), words);
    }

    private record Outcome(int exitCode, String err) {}

    /** Runs the program in a process of its own, by a line of the shell in which {@code $P} is the program. */
    private Outcome process(String line, String... options) throws IOException, InterruptedException {
        List<String> program = new ArrayList<>();
        program.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        program.add("-XX:TieredStopAtLevel=1");
        program.addAll(List.of(options));
        program.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.platform.cli.Main"));
        Path err = temp.resolve("err");
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", line)
                .directory(folder.root().toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(err.toFile());
        shell.environment().put("P", "'" + String.join("' '", program) + "'");
        int exitCode = shell.start().waitFor();
        return new Outcome(exitCode, Files.readString(err, StandardCharsets.UTF_8));
    }

    @Test
    void onlyOneRunWritesAtATime() {
        try (TreeWriter other = TreeWriter.open(folder.root())) {
            assertThat(other.hasRecovered()).isFalse();
            Run run = run("render");
            assertThat(run.err()).startsWith("error: another platform run is writing");
            assertThat(run.exitCode()).isEqualTo(3);
        }
        assertThat(folder.root().resolve(RENDERED)).doesNotExist();
        assertThat(run("render").exitCode()).isZero();
    }

    @Test
    void aLockThatNobodyHoldsIsNoObstacle() throws IOException {
        Files.createDirectories(folder.root().resolve(".platform-staging"));
        Files.createFile(folder.root().resolve(".platform-staging/lock"));
        assertThat(run("render").exitCode()).isZero();
        assertThat(folder.root().resolve(".platform-staging")).doesNotExist();
    }

    @Test
    void settingsOfTheSystemChangeNothing() throws IOException, InterruptedException {
        Run usual = run("render");
        Map<String, String> expected = withoutNotes();
        folder = TestFolder.with(temp.resolve("another one"), List.of());

        Outcome outcome = process(
                "umask 077; eval \"$P\" render",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Dfile.encoding=ISO-8859-1",
                "-Duser.timezone=Asia/Kathmandu");

        assertThat(outcome.err()).isEqualTo(usual.err());
        assertThat(withoutNotes()).isEqualTo(expected);
    }

    /** What is noted of files on a disk holds on that disk alone. */
    private Map<String, String> withoutNotes() {
        Map<String, String> contents = folder.contents();
        contents.keySet().removeIf(path -> path.startsWith(".platform-cache"));
        return contents;
    }

    @Test
    void messagesAreTheSameInTurkey() throws IOException, InterruptedException {
        Change.in(SHOP, "type: internal", "TYPE: internal").apply(folder.root());
        Outcome outcome = process("eval \"$P\" validate", "-Duser.language=tr", "-Duser.country=TR");
        assertThat(outcome.err()).isEqualTo(run("validate").err()).contains("did you mean 'type'?");
        assertThat(outcome.exitCode()).isEqualTo(1);
    }

    @Test
    void aReaderThatWentAwayIsNoFailure() throws IOException, InterruptedException {
        Outcome outcome = process("eval \"$P\" schema product | head -c 1; eval \"$P\" list services >&-");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exitCode()).isZero();
    }

    @Test
    void aPipeGetsNoColours() throws IOException, InterruptedException {
        Change.in(SHOP, "type: internal", "type: x").apply(folder.root());
        assertThat(process("TERM=xterm eval \"$P\" validate").err()).doesNotContain("\u001b");
    }

    @Test
    void anUnreadableFileIsNamed() throws IOException {
        Path file = folder.root().resolve(SHOP);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "root reads everything");
        Run run = run("render");
        assertThat(run.err()).contains("error: " + SHOP + ": product.yaml can't be read: permission denied");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void aFolderThatMayNotBeWrittenIsNamed() throws IOException {
        Path clusters = folder.root().resolve("clusters/production");
        Files.setPosixFilePermissions(clusters, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(clusters), "root writes everywhere");
        Run run = run("render");
        Files.setPosixFilePermissions(clusters, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(run.err()).startsWith("error: can't write into clusters/production");
        assertThat(run.exitCode()).isEqualTo(3);
    }

    @Test
    void anExecutableSpecIsStillASpec() throws IOException {
        Files.setPosixFilePermissions(folder.root().resolve(SHOP), PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(run("render").exitCode()).isZero();
    }

    @Test
    void aRenderedFileThatWasEditedIsNamedAndWrittenAnew() throws IOException {
        run("render");
        Path file = folder.root().resolve(RENDERED);
        String text = Files.readString(file);
        Files.writeString(file, text + "#");
        Run check = run("render", "--check");
        assertThat(check.err()).contains("edited by hand [rendered-files-are-kept]", "\ndiffers: " + RENDERED + "\n");
        assertThat(check.exitCode()).isEqualTo(1);
        run("render");
        assertThat(file).hasContent(text);
    }

    @Test
    void aRenderedFileThatIsMissingIsNamed() throws IOException {
        run("render");
        Files.delete(folder.root().resolve(RENDERED));
        Run check = run("render", "--check");
        assertThat(check.err()).contains("removed by hand [rendered-files-are-kept]", "\nmissing: " + RENDERED + "\n");
        assertThat(check.exitCode()).isEqualTo(1);
    }

    @Test
    void nothingIsLeftOfARemovedService() {
        run("render");
        Change.file(SHOP, text(SHOP).replaceFirst("(?s)    cleanup:.*", "")).apply(folder.root());
        Change.in(SmallRepository.VERSIONS, "    cleanup: {tag: 2.0.0}\n", "").apply(folder.root());
        assertThat(run("render", "--check").err())
                .contains("left over: clusters/production/products/shop/cleanup/cronjob.yaml");
        assertThat(run("render").exitCode()).isZero();
        assertThat(folder.contents().keySet()).noneMatch(path -> path.contains("cleanup"));
    }

    @Test
    void aRepositoryWithoutProductsIsRendered() {
        for (String file : SmallRepository.FILES.keySet()) {
            if (file.startsWith("products/")) {
                Change.gone(file).apply(folder.root());
            }
        }
        Run run = run("render");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run("validate").err()).startsWith("no errors in 0 products");
    }

    private static String text(String file) {
        return Objects.requireNonNull(SmallRepository.FILES.get(file));
    }
}
