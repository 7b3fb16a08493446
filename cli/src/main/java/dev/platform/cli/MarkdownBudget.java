package dev.platform.cli;

import java.nio.charset.StandardCharsets;

/** A text that may not grow beyond so many bytes in UTF-8, and counts what had no room. */
final class MarkdownBudget {
    private final StringBuilder text = new StringBuilder();
    private final int most;
    private int bytes;
    private int left;

    MarkdownBudget(int most) {
        this.most = most;
    }

    /** Adds what has to be there, however much it is. */
    void force(String part) {
        text.append(part);
        bytes += bytes(part);
    }

    /** Adds it whole if it fits with what must come after it; else it is counted as left out. */
    boolean add(String part, String after) {
        if (bytes + bytes(part) + bytes(after) > most) {
            left++;
            return false;
        }
        force(part);
        return true;
    }

    boolean fits(String part) {
        return bytes + bytes(part) <= most;
    }

    boolean add(String part) {
        return add(part, "");
    }

    void leaveOut(int more) {
        left += more;
    }

    /** How many parts had no room. */
    int left() {
        return left;
    }

    String text() {
        return text.toString();
    }

    static int bytes(String part) {
        return part.getBytes(StandardCharsets.UTF_8).length;
    }
}
