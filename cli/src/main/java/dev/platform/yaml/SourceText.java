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
    private static final int MOST_FINDINGS = 20;
    private static final String HINT = "save the file as UTF-8 without a byte order mark";

    private SourceText() {}

    /** The text, with a replacement character for each byte that is not UTF-8; null if it is in another encoding. */
    static @Nullable String decode(String file, byte[] bytes, Findings findings) {
        if (isUtf16(bytes)) {
            findings.error("yaml-is-utf8", new Location(file, 1, 1), "the file is in UTF-16", HINT);
            return null;
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        int reported = 0;
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (!result.isError()) {
                return out.flip().toString();
            }
            if (reported++ < MOST_FINDINGS) {
                report(file, in.get(in.position()), out, findings);
            }
            out.put('\ufffd');
            in.position(in.position() + result.length());
        }
    }

    private static void report(String file, byte bad, CharBuffer before, Findings findings) {
        String text = before.duplicate().flip().toString();
        int lineStart = text.lastIndexOf('\n') + 1;
        int line = 1 + (int) text.chars().filter(character -> character == '\n').count();
        int column = 1 + text.codePointCount(lineStart, text.length());
        String problem = "the byte 0x" + Integer.toHexString(bad & 0xff) + " is not UTF-8";
        findings.error("yaml-is-utf8", new Location(file, line, column), problem, HINT);
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
