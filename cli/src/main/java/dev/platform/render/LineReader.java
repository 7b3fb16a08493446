package dev.platform.render;

import java.io.Reader;

/** Gives the parser its text and knows the line the parser is at, which the parser itself loses in long comments. */
final class LineReader extends Reader {
    private final String text;
    private int at;
    private int line = 1;
    private int markedAt;
    private int markedLine = 1;

    LineReader(String text) {
        this.text = text;
    }

    int line() {
        return line;
    }

    @Override
    public int read() {
        if (at == text.length()) {
            return -1;
        }
        char c = text.charAt(at++);
        line += c == '\n' ? 1 : 0;
        return c;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
        int count = 0;
        while (count < length && at < text.length()) {
            buffer[offset + count++] = (char) read();
        }
        return count == 0 && length > 0 ? -1 : count;
    }

    @Override
    public boolean markSupported() {
        return true;
    }

    @Override
    public void mark(int readAheadLimit) {
        markedAt = at;
        markedLine = line;
    }

    @Override
    public void reset() {
        at = markedAt;
        line = markedLine;
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
