package dev.platform.tree;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder on the real disk, for tests. */
record Disk(Path root) {
    Disk file(String path, String text) {
        return file(path, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    Disk file(String path, byte[] bytes) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent() == null ? root : file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Disk link(String path, String target) {
        try {
            Files.createSymbolicLink(root.resolve(path), Path.of(target));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String path) {
        try {
            return Files.readString(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file that is there, with its text, but for the staging folder's lock. */
    Map<String, String> everything() {
        try (Stream<Path> files = Files.walk(root)) {
            Map<String, String> all = new TreeMap<>();
            files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .filter(file -> !file.endsWith("/lock"))
                    .forEach(file -> all.put(file, text(file)));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FileTree tree(String... pathsAndTexts) {
        Map<RepoPath, String> files = new TreeMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.put(new RepoPath(pathsAndTexts[i]), pathsAndTexts[i + 1]);
        }
        return FileTree.of(files);
    }
}
