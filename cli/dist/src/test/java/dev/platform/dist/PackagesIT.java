package dev.platform.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packages, unpacked and started as their users do. */
class PackagesIT {
    private static final String VERSION = System.getProperty("version");
    private static final String SAYS = "platform " + VERSION + "\n";
    private static final Path RELEASE = Path.of("target", "release").toAbsolutePath();
    private static final Path EXAMPLE = Path.of("..", "..").toAbsolutePath().normalize();

    @TempDir
    static Path folder;

    private static Path home;

    private record Ended(int code, String said) {}

    /** Runs words in an environment that has these variables, and no others. */
    private static Ended run(Map<String, String> environment, Path where, Object... words)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(List.of(words).stream().map(Object::toString).toList());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process =
                builder.directory(where.toFile()).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }

    private static Ended run(Object... words) throws IOException, InterruptedException {
        return run(Map.of(), folder, words);
    }

    private static void unpack(String archive, Path to) throws IOException, InterruptedException {
        Files.createDirectories(to);
        assertThat(run(Map.of("PATH", "/usr/bin:/bin"), to, "/usr/bin/tar", "-xzf", RELEASE.resolve(archive)))
                .isEqualTo(new Ended(0, ""));
    }

    @BeforeAll
    static void unpack() throws IOException, InterruptedException {
        unpack("platform-" + VERSION + "-linux-x64.tar.gz", folder.resolve("a place"));
        home = folder.resolve("a place/platform-" + VERSION + "-linux-x64");
    }

    private static Path launcher() {
        return home.resolve("bin/platform");
    }

    /** How many classes come from the archive of the package, and none if Java found it stale. */
    private static long archived(Path launcher) throws IOException, InterruptedException {
        Path log = folder.resolve("classes.log");
        Map<String, String> options = Map.of("PLATFORM_JAVA_OPTS", "-Xlog:class+load:file=" + log.getFileName());
        assertThat(run(options, folder, launcher, "--version")).isEqualTo(new Ended(0, SAYS));
        return Files.readAllLines(log).stream()
                .filter(line -> line.endsWith("source: shared objects file"))
                .count();
    }

    @Test
    void itNeedsNoJavaAndNoPath() throws IOException, InterruptedException {
        assertThat(run(launcher(), "--version")).isEqualTo(new Ended(0, SAYS));
    }

    @Test
    void itStartsThroughLinks() throws IOException, InterruptedException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path first = Files.createSymbolicLink(bin.resolve("platform"), bin.relativize(launcher()));
        Path second = Files.createSymbolicLink(folder.resolve("p"), first);

        assertThat(run(second, "--version")).isEqualTo(new Ended(0, SAYS));
    }

    @Test
    void wordsComeToTheProgramAsTheyAre() throws IOException, InterruptedException {
        Ended ended = run(launcher(), "list", "two  words * $HOME");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.said()).contains("'two  words * $HOME'");
    }

    @Test
    void itRendersAndJudgesTheExample() throws IOException, InterruptedException {
        assertThat(run(Map.of(), EXAMPLE, launcher(), "render", "--check"))
                .satisfies(ended -> assertThat(ended.code()).as(ended.said()).isZero());
        assertThat(run(Map.of(), EXAMPLE, launcher(), "validate"))
                .satisfies(ended -> assertThat(ended.said()).startsWith("no errors in "));
    }

    @Test
    void itsClassesComeFromTheArchive() throws IOException, InterruptedException {
        assertThat(archived(launcher())).isPositive();
    }

    @Test
    void withoutAnArchiveOrWithAnotherOnesItStartsAllTheSame() throws IOException, InterruptedException {
        unpack("platform-" + VERSION + "-linux-x64.tar.gz", folder.resolve("another place"));
        Path other = folder.resolve("another place").resolve(home.getFileName());
        Path archive = other.resolve("lib/platform.jsa");
        assertThat(archived(other.resolve("bin/platform"))).isPositive();

        Files.getFileAttributeView(other.resolve("lib/platform.jar"), BasicFileAttributeView.class)
                .setTimes(FileTime.fromMillis(0), null, null);
        assertThat(archived(other.resolve("bin/platform"))).isZero();

        Files.copy(other.resolve("LICENSE"), archive, StandardCopyOption.REPLACE_EXISTING);
        assertThat(archived(other.resolve("bin/platform"))).isZero();

        Files.delete(archive);
        assertThat(archived(other.resolve("bin/platform"))).isZero();
    }

    @Test
    void theOtherArchiveStartsWithTheJavaOfTheMachine() throws IOException, InterruptedException {
        unpack("platform-" + VERSION + ".tar.gz", folder);
        Map<String, String> machine = Map.of("JAVA_HOME", System.getProperty("java.home"), "PATH", "/usr/bin:/bin");

        assertThat(run(machine, folder, folder.resolve("platform-" + VERSION + "/platform"), "--version"))
                .isEqualTo(new Ended(0, SAYS));
    }

    @Test
    void theDebianPackagePutsItWhereDebianWantsIt() throws IOException, InterruptedException {
        assumeTrue(Files.exists(Path.of("/usr/bin/dpkg-deb")), "needs dpkg-deb");
        Path root = folder.resolve("root");
        Path deb = RELEASE.resolve("platform_" + VERSION + "_amd64.deb");
        Map<String, String> machine = Map.of("PATH", "/usr/bin:/bin");
        assertThat(run(machine, folder, "/usr/bin/dpkg-deb", "--extract", deb, root))
                .isEqualTo(new Ended(0, ""));

        assertThat(archived(root.resolve("usr/bin/platform"))).isPositive();
        assertThat(root.resolve("usr/share/bash-completion/completions/platform"))
                .content()
                .contains("_complete_platform");
        assertThat(root.resolve("usr/share/man/man1/platform-deploy.1"))
                .content()
                .contains("PLATFORM\\-DEPLOY");
        assertThat(root.resolve("usr/share/doc/platform/copyright")).isRegularFile();
    }

    @Test
    void shellsCompleteItsCommands() throws IOException, InterruptedException {
        String words = "source '" + home.resolve("share/completion/platform.bash") + "'; complete -p platform";

        assertThat(run("/bin/bash", "--norc", "-c", words).said()).contains("_complete_platform");
    }

    @Test
    void allIsInTheListOfChecksums() throws IOException, InterruptedException {
        Map<String, String> machine = Map.of("PATH", "/usr/bin:/bin");

        assertThat(run(machine, RELEASE, "/usr/bin/sha256sum", "--check", "--strict", "SHA256SUMS")
                        .code())
                .isZero();
        assertThat(Files.readAllLines(RELEASE.resolve("SHA256SUMS")))
                .hasSize(5)
                .noneSatisfy(line -> assertThat(line).contains("SHA256SUMS"));
    }

    @Test
    void theListOfPartsNamesLibrariesWithTheirLicences() throws IOException {
        assertThat(RELEASE.resolve("platform-" + VERSION + ".cdx.json"))
                .content()
                .contains("\"purl\" : \"pkg:maven/org.yaml/snakeyaml@", "\"Apache-2.0\"")
                .doesNotContain("pkg:maven/org.junit");
    }
}
