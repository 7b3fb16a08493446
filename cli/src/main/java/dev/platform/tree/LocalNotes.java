package dev.platform.tree;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * What the program notes down for its next run on the same disk. Git ignores the folder by a file in it; whoever deletes
 * it loses time only.
 */
public final class LocalNotes {
    public static final String FOLDER = ".platform-cache";

    private LocalNotes() {}

    /** A note; empty if there is none that can be read. */
    public static String read(Path root, String name) {
        Path file = root.resolve(FOLDER).resolve(name);
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    ? Files.readString(file, StandardCharsets.UTF_8)
                    : "";
        } catch (IOException e) {
            return "";
        }
    }

    /** Writes a note, or none where that can't be done: it isn't worth that a run fails. */
    public static void write(Path root, String name, String text) {
        Path folder = root.resolve(FOLDER);
        try {
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectory(folder);
                Files.writeString(folder.resolve(".gitignore"), "*\n", StandardCharsets.UTF_8);
            }
            Path whole = folder.resolve(name);
            Path partial = folder.resolve(name + ".part");
            Files.deleteIfExists(partial);
            Files.writeString(partial, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
            Files.move(partial, whole, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // The next run does all of the work again.
        }
    }
}
