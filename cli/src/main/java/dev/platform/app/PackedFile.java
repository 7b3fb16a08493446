package dev.platform.app;

import dev.platform.finding.PlatformException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A file that the program brings along. */
final class PackedFile {
    private PackedFile() {}

    /** The text of a file of the repository that the program was built from, as new repositories get it. */
    static String ofRepository(String path) {
        return text("/init/" + path);
    }

    static String text(String resource) {
        try (InputStream in = PackedFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new PlatformException("the program lacks " + resource, "install it again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
