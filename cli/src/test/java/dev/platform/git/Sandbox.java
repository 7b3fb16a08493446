package dev.platform.git;

import dev.platform.tree.RepoPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A folder for one test, with a user who works in it with the git program. */
public record Sandbox(Path folder) {
    static final Map<String, String> ENVIRONMENT =
            Map.of("GIT_CONFIG_GLOBAL", "/dev/null", "GIT_CONFIG_NOSYSTEM", "1", "LC_ALL", "C");

    public static Set<RepoPath> paths(String... paths) {
        return Arrays.stream(paths).map(RepoPath::new).collect(Collectors.toSet());
    }

    public Path path(String name) {
        return folder.resolve(name);
    }

    /** A bare repository with one commit on main. */
    Path bare() throws IOException {
        Path seed = repository("seed");
        git(seed, "clone", "-q", "--bare", seed.toString(), path("remote.git").toString());
        return path("remote.git");
    }

    /** A repository with one commit on main: README.md and a.yaml. */
    Path repository(String name) throws IOException {
        Path root = Files.createDirectories(path(name));
        git(root, "init", "-q", "-b", "main");
        identify(root);
        write(root, "README.md", "# Seed\n");
        write(root, "a.yaml", "one: 1\ntwo: 2\nthree: 3\n");
        git(root, "add", ".");
        git(root, "commit", "-q", "-m", "Seed");
        return root;
    }

    public Path clone(Path bare, String name, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of("clone", "-q"));
        command.addAll(List.of(options));
        command.addAll(List.of(bare.toUri().toString(), path(name).toString()));
        git(folder, command.toArray(String[]::new));
        identify(path(name));
        return path(name);
    }

    public static void identify(Path root) throws IOException {
        git(root, "config", "user.name", "Ann Example");
        git(root, "config", "user.email", "ann@example.com");
    }

    public static void write(Path root, String path, String text) throws IOException {
        Path file = root.resolve(path);
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.writeString(file, text);
    }

    /** Someone else commits and pushes. */
    static void push(Path clone, String path, String text) throws IOException {
        write(clone, path, text);
        git(clone, "add", path);
        git(clone, "commit", "-q", "-m", "Change " + path);
        git(clone, "push", "-q");
    }

    public static String git(Path where, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "-C", where.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().putAll(ENVIRONMENT);
        Process process = builder.start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(command + ": " + words);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return words.stripTrailing();
    }
}
