package dev.platform.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder with the small repository, changed. */
record TestFolder(Path root) {
    static TestFolder with(Path root, List<Change> changes) {
        try {
            for (Map.Entry<String, String> file : SmallRepository.FILES.entrySet()) {
                Path path = root.resolve(file.getKey());
                Files.createDirectories(Objects.requireNonNull(path.getParent()));
                Files.writeString(path, file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        changes.forEach(change -> change.apply(root));
        return new TestFolder(root);
    }

    /** Everything in it: what each path is, and the bytes of each file. */
    SortedMap<String, String> contents() {
        SortedMap<String, String> contents = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.toList()) {
                contents.put(root.relativize(path).toString(), content(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contents;
    }

    private static String content(Path path) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.isSymbolicLink()) {
            return "link to " + Files.readSymbolicLink(path);
        }
        if (attributes.isRegularFile()) {
            return attributes.size() + " bytes " + Arrays.hashCode(Files.readAllBytes(path));
        }
        return attributes.isDirectory() ? "folder" : "other";
    }
}
