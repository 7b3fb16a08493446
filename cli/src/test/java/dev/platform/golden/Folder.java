package dev.platform.golden;

import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder on disk with text files. */
public record Folder(Path path) {
    /** Every file below it, but for Git's own and the lock of the writer. */
    public FileTree files() {
        Map<RepoPath, String> files = new TreeMap<>();
        if (!Files.exists(path)) {
            return FileTree.empty();
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = path.relativize(file).toString().replace('\\', '/');
                if (!name.startsWith(".git/") && !name.startsWith(".platform-")) {
                    files.put(new RepoPath(name), Files.readString(file, StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return FileTree.of(files);
    }

    FileTree only(RepoPath path) {
        String text = files().text(path);
        return text == null ? FileTree.empty() : FileTree.empty().with(path, text);
    }

    public void write(FileTree tree) {
        try {
            for (Map.Entry<RepoPath, String> file : tree.files().entrySet()) {
                Path target = path.resolve(file.getKey().value());
                Files.createDirectories(target.resolveSibling("."));
                Files.writeString(target, file.getValue(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the folder hold these files and no others. */
    public void replace(FileTree tree) {
        if (files().equals(tree)) {
            return;
        }
        delete();
        write(tree);
    }

    private void delete() {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
