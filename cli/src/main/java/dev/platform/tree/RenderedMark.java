package dev.platform.tree;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** The words by which platform knows the files that it has rendered, and may therefore delete. */
public final class RenderedMark {
    /** How the first line starts, or the second where the first has another use. */
    public static final String TEXT = "# Rendered by platform";

    private static final String FROM = " from ";
    private static final int FIRST_LINES = 1024;

    private RenderedMark() {}

    public static boolean isIn(String text) {
        int second = text.indexOf('\n') + 1;
        return text.startsWith(TEXT) || (second > 0 && text.startsWith(TEXT, second));
    }

    /** The file that a text was rendered from, as its mark says. */
    public static String cause(String text) {
        int start = text.indexOf(TEXT + FROM);
        int end = text.indexOf(';', start);
        return start < 0 || end < 0 ? "the file" : text.substring(start + TEXT.length() + FROM.length(), end);
    }

    static boolean isIn(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return isIn(new String(in.readNBytes(FIRST_LINES), StandardCharsets.UTF_8));
        }
    }
}
