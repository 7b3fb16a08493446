package dev.platform.tree;

import dev.platform.finding.PlatformException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads files that a command names and that need not be in a repository. Links are followed, as any program does. */
public final class OtherFiles {
    private OtherFiles() {}

    /** The bytes of a file. */
    public static byte[] read(Path file, int limit) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new PlatformException(
                        file + " is larger than " + limit / 1024 / 1024 + " MiB",
                        "is it the right file? Split it if so");
            }
            return bytes;
        } catch (IOException e) {
            throw new PlatformException(
                    "can't read " + file + ": " + DiskFailure.reason(e), "name a file that you may read", e);
        }
    }

    public static boolean isFile(Path file) {
        return Files.isRegularFile(file);
    }

    public static boolean isExecutable(Path file) {
        return Files.isExecutable(file);
    }

    public static boolean isFolder(Path folder) {
        return Files.isDirectory(folder);
    }

    /** The path itself if it is a file, and the files with one of these endings in and below it if it is a folder. */
    public static List<Path> files(Path path, List<String> endings) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> below = Files.walk(path)) {
            return below.filter(Files::isRegularFile)
                    .filter(file -> endings.stream().anyMatch(String.valueOf(file.getFileName())::endsWith))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw DiskFailure.reading(path, new IOException(e.getMessage(), e));
        } catch (IOException e) {
            throw DiskFailure.reading(path, e);
        }
    }
}
