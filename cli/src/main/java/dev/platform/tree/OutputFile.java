package dev.platform.tree;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that the user named, anywhere: a report, say. */
public final class OutputFile {
    private OutputFile() {}

    /** Writes it whole or not at all; one that is there is replaced. Its folder has to be there. */
    public static void write(Path file, String text) {
        Path whole = file.toAbsolutePath();
        Path partial = whole.resolveSibling(whole.getFileName() + ".part");
        try {
            Files.writeString(partial, text, StandardCharsets.UTF_8);
            Files.move(partial, whole, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            partial.toFile().delete();
            throw DiskFailure.writing(file, e, "name a file in a folder that is there and can be written");
        }
    }
}
