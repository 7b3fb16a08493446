package dev.platform.render;

import java.util.Iterator;

/** Walks along one line of a template. */
final class Cursor {
    /** What is read behind the end of the line. */
    static final char EOL = '\n';

    private final String text;
    private final Iterator<Tag> tags;
    private int at;

    Cursor(Line line) {
        this.text = line.text();
        this.tags = line.tags().iterator();
    }

    int at() {
        return at;
    }

    int length() {
        return text.length();
    }

    boolean atEnd() {
        return at >= text.length();
    }

    char here() {
        return charAt(at);
    }

    char charAt(int index) {
        return index < text.length() ? text.charAt(index) : EOL;
    }

    /** Whether there is a blank, or the end of the line. */
    boolean isGap(int index) {
        char c = charAt(index);
        return c == EOL || Line.isBlank(c);
    }

    /** Whether a word ends before this index: at a blank, the end, or a section's tag. */
    boolean isEdge(int index) {
        return isGap(index) || Tag.isSection(charAt(index));
    }

    boolean startsComment(int index) {
        return charAt(index) == '#' && (index == 0 || isEdge(index - 1));
    }

    boolean startsWith(String prefix) {
        return text.startsWith(prefix, at);
    }

    String rest() {
        return text.substring(at);
    }

    /** The literal text up to the index; the caller takes the tags one by one. */
    String takeTo(int end) {
        String taken = text.substring(at, end);
        at = end;
        return taken;
    }

    /** The next index from here that is a mark, or the end. */
    int nextMark(int end) {
        int index = at;
        while (index < end && !Tag.isMark(text.charAt(index))) {
            index++;
        }
        return index;
    }

    Tag takeTag() {
        at++;
        return tags.next();
    }

    boolean isBlankBetween(int from, int to) {
        return text.substring(from, to).isBlank();
    }

    char nextVisible() {
        int index = at;
        while (Line.isBlank(charAt(index))) {
            index++;
        }
        return charAt(index);
    }

    /** The end of what stands before the index without the blanks at its end. */
    int trimmed(int end) {
        int trimmed = end;
        while (trimmed > at && Line.isBlank(text.charAt(trimmed - 1))) {
            trimmed--;
        }
        return trimmed;
    }
}
