package dev.platform.yaml;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Turns bytes into text: UTF-8 and nothing else. */
final class SourceText {
    /** A byte that is not UTF-8 becomes the half of a character at this place and its value. */
    private static final int BYTES = 0xdc00;

    private SourceText() {}

    /** The text, in which a byte that is not UTF-8 can be found again; null if the file is in UTF-16. */
    static @Nullable String decode(String file, byte[] bytes, Findings findings) {
        if (isUtf16(bytes)) {
            String hint = "save the file as UTF-8 without a byte order mark";
            findings.error("yaml-is-utf8", new Location(file, 1, 1), "the file is in UTF-16", hint);
            return null;
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = decoder.decode(in, out, true);
        while (result.isError()) {
            for (int bad = result.length(); bad > 0; bad--) {
                out.put((char) (BYTES | (in.get() & 0xff)));
            }
            result = decoder.decode(in, out, true);
        }
        return out.flip().toString();
    }

    /** The byte that this character stands for, or -1. */
    static int undecoded(int character) {
        return character >= BYTES + 0x80 && character <= BYTES + 0xff ? character - BYTES : -1;
    }

    /** With its mark, or without: then every second byte of the first, ASCII, characters is 0. */
    private static boolean isUtf16(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        if ((first == 0xfe && second == 0xff) || (first == 0xff && second == 0xfe)) {
            return true;
        }
        boolean pairs = bytes.length > 3 && isUtf16Pair(first, second) && isUtf16Pair(bytes[2], bytes[3]);
        return pairs && (first == 0) == (bytes[2] == 0);
    }

    private static boolean isUtf16Pair(int first, int second) {
        return (first == 0) != (second == 0);
    }
}
