package dev.platform.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Something done to the small repository. In new text the mark ‸ stands in front of the character at which a finding
 * must point; it is not written.
 *
 * @param places where the marks were: {@code line:column} each
 */
record Change(String file, Edit edit, Places places) {
    static final String MARK = "‸";

    /** Changes what is at the path. */
    @FunctionalInterface
    interface Edit {
        void apply(Path path) throws IOException;
    }

    static Change of(String file, Edit edit) {
        return new Change(file, edit, Places.none());
    }

    /** New text in place of an old one that is there once. */
    static Change in(String file, String old, String text) {
        String before = Objects.requireNonNull(SmallRepository.FILES.get(file), file);
        int at = before.indexOf(old);
        if (at < 0 || before.indexOf(old, at + 1) >= 0) {
            throw new IllegalArgumentException("not there once in " + file + ": " + old);
        }
        return file(file, before.replace(old, text));
    }

    /** A whole file. */
    static Change file(String file, String text) {
        return file(file, text, UTF_8);
    }

    static Change file(String file, String text, Charset charset) {
        return bytes(file, text.replace(MARK, "").getBytes(charset), Places.of(file, text));
    }

    static Change bytes(String file, byte[] bytes, Places places) {
        return new Change(
                file,
                path -> {
                    Files.createDirectories(Objects.requireNonNull(path.getParent()));
                    Files.write(path, bytes);
                },
                places);
    }

    static Change gone(String file) {
        return of(file, Files::delete);
    }

    static Change folder(String file) {
        return of(file, path -> {
            Files.deleteIfExists(path);
            Files.createDirectories(path);
        });
    }

    /** A symbolic link. */
    static Change link(String file, String target) {
        return of(file, path -> {
            Files.deleteIfExists(path);
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            Files.createSymbolicLink(path, Path.of(target));
        });
    }

    /** The file or folder under another name. */
    static Change moved(String file, String target) {
        return of(file, path -> Files.move(path, path.resolveSibling(target)));
    }

    /** A named pipe, at which a reader waits for ever. */
    static Change pipe(String file) {
        return of(file, path -> {
            Files.deleteIfExists(path);
            run("mkfifo", path.toString());
        });
    }

    static void run(String... words) throws IOException {
        try {
            if (new ProcessBuilder(words).start().waitFor() != 0) {
                throw new IOException(String.join(" ", words));
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    void apply(Path root) {
        try {
            edit.apply(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
