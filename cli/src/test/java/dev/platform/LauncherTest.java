package dev.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher where the program's sources aren't: it has to find the installed program, or the one beside it. */
class LauncherTest {
    private static final Path LAUNCHER = Path.of("..", "platform");

    private final Path folder;
    private final Path launcher;

    LauncherTest(@TempDir Path temp) throws IOException {
        folder = temp.toRealPath();
        launcher = folder.resolve("my repository/platform");
        Files.createDirectories(folder.resolve("my repository"));
        Files.copy(LAUNCHER, launcher);
    }

    private record Outcome(int exit, String out) {}

    private Outcome launch(Path file, Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder process =
                new ProcessBuilder("sh", file.toString(), "list", "two words").redirectErrorStream(true);
        process.environment().remove("PLATFORM_HOME");
        process.environment().putAll(environment);
        Process running = process.directory(folder.toFile()).start();
        String out = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(running.waitFor(), out);
    }

    private Path install(String name) throws IOException {
        Path program = folder.resolve(name);
        Files.createDirectories(folder.resolve(name).resolveSibling("."));
        Files.writeString(program, "#!/bin/sh\nprintf '%s|' \"$PWD\" \"$@\"\nexit 1\n");
        return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Outcome ran() {
        return new Outcome(1, folder + "|list|two words|");
    }

    private static String pathWith(Path first) {
        return first + ":" + System.getenv("PATH");
    }

    @Test
    void theLauncherCanBeRun() {
        assertThat(LAUNCHER).isExecutable();
    }

    @Test
    void theProgramInPlatformHomeIsRunWhereItWasCalled() throws Exception {
        install("an install/bin/platform");

        assertThat(launch(launcher, Map.of("PLATFORM_HOME", "an install"))).isEqualTo(ran());
    }

    @Test
    void theProgramOnThePathIsRunAlsoThroughALink() throws Exception {
        Path program = install("bin/platform");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("my repository/platform"));

        assertThat(launch(link, Map.of("PATH", pathWith(program.resolveSibling(".")))))
                .isEqualTo(ran());
    }

    @Test
    void aLauncherOnThePathIsNotTakenForTheProgram() throws Exception {
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));

        Outcome outcome = launch(launcher, Map.of("PATH", pathWith(launcher.resolveSibling("."))));

        assertThat(outcome.exit()).isEqualTo(3);
        assertThat(outcome.out()).contains("error: platform is not installed").contains("hint: ");
    }

    /** A release around the launcher; its Java prints what it is given. */
    private Path release() throws IOException {
        Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
        Files.writeString(
                java,
                "#!/bin/sh\n[ \"$1\" != -version ] || exec echo 'openjdk version \"17.0.9\"'\nprintf '%s|' \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        return Files.createFile(launcher.resolveSibling("platform.jar"));
    }

    private Outcome launchRelease() throws IOException, InterruptedException {
        return launch(launcher, Map.of("JAVA_HOME", folder.resolve("jdk").toString()));
    }

    @Test
    void inAReleaseTheProgramBesideItIsRun() throws Exception {
        Path jar = release();

        Outcome outcome = launchRelease();

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out()).endsWith("|-jar|" + jar + "|list|two words|").doesNotContain("SharedArchiveFile");
    }

    @Test
    void inAReleaseAnArchiveOfClassesIsTakenInSilence() throws Exception {
        Path jar = release();
        Path archive = Files.createFile(jar.resolveSibling("platform.jsa"));

        assertThat(launchRelease().out())
                .endsWith("|-Xlog:disable|-XX:SharedArchiveFile=" + archive + "|-jar|" + jar + "|list|two words|");
    }
}
