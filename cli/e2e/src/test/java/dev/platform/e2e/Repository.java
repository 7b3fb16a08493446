package dev.platform.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The example platform in a Git repository of its own.
 *
 * @param folder the working copy
 * @param url where a server on loopback gives it to Argo CD
 */
record Repository(Path folder, String url) {
    private static final List<String> PARTS =
            List.of("platform.yaml", "addons", "clusters", "products", "templates", ".github");
    private static final String REMOTE = "https://github.com/acme/platform.git";

    /** A copy without Git. */
    static Repository copy(Path folder) throws IOException {
        for (String part : PARTS) {
            copy(Tree.REPOSITORY.resolve(part), folder.resolve(part));
        }
        return new Repository(folder, REMOTE);
    }

    /** A copy that was rendered for the server it comes from, and pushed there. */
    static Repository serve(RunningPrograms programs) throws IOException, InterruptedException {
        Path served = Files.createDirectories(programs.folder().resolve("git"));
        String url = GitServer.start(programs, served).of("platform.git");
        Repository repository =
                new Repository(copy(programs.folder().resolve("platform")).folder(), url);
        repository.replace("platform.yaml", REMOTE, url);
        repository.unpinCharts();
        repository.platform("render");
        repository.git("init", "--quiet", "--initial-branch=main");
        repository.git("config", "user.name", "E2E");
        repository.git("config", "user.email", "e2e@platform.example");
        repository.git(
                "init",
                "--quiet",
                "--bare",
                "--initial-branch=main",
                served.resolve("platform.git").toString());
        repository.git("remote", "add", "origin", served.resolve("platform.git").toString());
        repository.commit("Start");
        repository.git("push", "--quiet", "--set-upstream", "origin", "main");
        return repository;
    }

    /** No chart can be pulled where tests run; what they would install is played. */
    private void unpinCharts() throws IOException {
        try (Stream<Path> addons = Files.list(folder.resolve("addons"))) {
            for (Path addon : addons.toList()) {
                if (Files.readString(addon.resolve("addon.yaml")).contains("\n  chart:\n")) {
                    Path cluster = folder.resolve("clusters/production/cluster.yaml");
                    String pin = "(?m)^    " + addon.getFileName() + ": \\{version: .*}\n";
                    Files.writeString(cluster, Files.readString(cluster).replaceFirst(pin, ""));
                }
            }
        }
    }

    Tree tree() throws IOException {
        return Tree.of(folder);
    }

    /** Changes a file as a person would. */
    void replace(String file, String before, String after) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).as(file).contains(before);
        Files.writeString(path, text.replace(before, after));
    }

    /** Adds a file as a person would. */
    void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.resolve("..").normalize());
        Files.writeString(path, text);
    }

    void commit(String message) throws IOException, InterruptedException {
        git("add", "--all");
        git("commit", "--quiet", "--message=" + message);
    }

    void push() throws IOException, InterruptedException {
        git("push", "--quiet");
    }

    void git(String... words) throws IOException, InterruptedException {
        run(Path.of("git"), words);
    }

    /** As a user does it, with the launcher, which builds the program where that is needed. */
    void platform(String... words) throws IOException, InterruptedException {
        run(Tree.REPOSITORY.resolve("platform"), words);
    }

    /** What the program says to what it refuses. */
    String refusal(String... words) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(Tree.REPOSITORY.resolve("platform").toString()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(command + ": " + said).isEqualTo(1);
        return said;
    }

    /** Runs a program here; it has to end well. */
    void run(Path program, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(Map.of("GIT_CONFIG_GLOBAL", "/dev/null", "GIT_CONFIG_NOSYSTEM", "1"));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(command + ": " + said).isZero();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.exists(from) ? Files.walk(from) : Stream.empty()) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.resolve("..").normalize());
                Files.copy(file, target);
            }
        }
    }
}
