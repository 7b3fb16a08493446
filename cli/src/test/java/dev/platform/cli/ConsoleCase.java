package dev.platform.cli;

import dev.platform.cli.ConsoleSession.Outcome;
import dev.platform.cluster.RecordedCluster;
import dev.platform.golden.Folder;
import dev.platform.golden.GoldenCase;
import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A call of the program and all that it answers: {@code <case>.args}, {@code .out}, {@code .err} and {@code .code}.
 *
 * <p>The last line of {@code .args} is the call. The lines above it set the scene: {@code in:} a golden case or a folder
 * here, {@code remove:} a file, {@code append:} a line to a file, {@code answer:} what a person types, {@code cluster:}
 * a file here with what runs, to which the file {@code kubeconfig} leads.
 */
record ConsoleCase(String name, List<String> scene, List<String> call) {
    private static final Path CASES = Path.of("src", "test", "resources", "console");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    static List<ConsoleCase> all() {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".args"))
                    .sorted()
                    .map(file -> read(file.substring(0, file.length() - ".args".length())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConsoleCase read(String name) {
        List<String> lines = text(name, "args").lines().toList();
        String call = lines.get(lines.size() - 1);
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(call);
        while (matcher.find()) {
            words.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        if (!words.get(0).equals("platform")) {
            throw new IllegalArgumentException(name + ".args does not end with a call of platform: " + call);
        }
        return new ConsoleCase(name, lines.subList(0, lines.size() - 1), words.subList(1, words.size()));
    }

    /** Runs the call in a folder below the given one. */
    Outcome run(Path temp) {
        Folder folder = new Folder(temp.resolve("repo"));
        FileTree files = FileTree.empty();
        for (String line : values("in")) {
            files = repository(line);
        }
        for (String line : values("append")) {
            String[] words = line.split(" ", 2);
            RepoPath path = new RepoPath(words[0]);
            files = files.with(path, Objects.requireNonNullElse(files.text(path), "") + words[1] + "\n");
        }
        try (RecordedCluster cluster = cluster()) {
            Files.createDirectories(folder.path());
            folder.write(files);
            if (cluster != null) {
                Files.writeString(folder.path().resolve("kubeconfig"), cluster.kubeconfig());
            }
            for (String path : values("remove")) {
                Files.delete(folder.path().resolve(path));
            }
            Outcome outcome = new ConsoleSession(folder.path(), values("answer")).run(call.toArray(String[]::new));
            return new Outcome(
                    outcome.code(), named(outcome.out(), folder, cluster), named(outcome.err(), folder, cluster));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable RecordedCluster cluster() throws IOException {
        List<String> scenes = new ArrayList<>();
        for (String file : values("cluster")) {
            scenes.add(Files.readString(CASES.resolve(file)));
        }
        return scenes.isEmpty() ? null : RecordedCluster.start(scenes.toArray(String[]::new));
    }

    /** What differs in each run is given a name. */
    private static String named(String text, Folder folder, @Nullable RecordedCluster cluster) throws IOException {
        String named = text.replace(folder.path().toRealPath().toString(), "<repo>");
        return cluster == null ? named : named.replace(cluster.url(), "<cluster>");
    }

    private static FileTree repository(String name) {
        Folder ours = new Folder(CASES.resolve(name));
        return Files.exists(ours.path()) ? ours.files() : GoldenCase.named(name).whole();
    }

    private List<String> values(String word) {
        String start = word + ": ";
        return scene.stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .toList();
    }

    /** What is expected. */
    Outcome expected() {
        String code = text(name, "code").strip();
        return new Outcome(code.isEmpty() ? 0 : Integer.parseInt(code), text(name, "out"), text(name, "err"));
    }

    void expect(Outcome outcome) {
        write("out", outcome.out());
        write("err", outcome.err());
        write("code", outcome.code() == 0 ? "" : outcome.code() + "\n");
    }

    private static String text(String name, String ending) {
        Path file = CASES.resolve(name + "." + ending);
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String ending, String text) {
        Path file = CASES.resolve(name + "." + ending);
        try {
            if (text.isEmpty()) {
                Files.deleteIfExists(file);
            } else {
                Files.writeString(file, text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
