package dev.platform.render;

import java.util.ArrayList;
import java.util.List;

/** The text of a template with a mark for each tag, and the tags in the same order. */
final class Shape {
    /** Stands at both ends of each line, so that the parser sees no blank line and drops no line break. */
    static final char SEAM = '\u000E';
    /** Stands at the end of the text, so that a tag that is never closed can be told. */
    static final char END = '\u000F';

    private final StringBuilder text = new StringBuilder();
    private final List<Tag> tags = new ArrayList<>();

    /** The text as the parser gets it. */
    static String framed(String text) {
        return SEAM + text.replace("\n", SEAM + "\n" + SEAM) + SEAM + END;
    }

    void text(String literal) {
        for (int i = 0; i < literal.length(); i++) {
            char c = literal.charAt(i);
            if (c != SEAM && c != END) {
                text.append(c);
            }
        }
    }

    void tag(Tag tag) {
        text.append(tag.kind().mark());
        tags.add(tag);
    }

    void append(Shape other) {
        text.append(other.text);
        tags.addAll(other.tags);
    }

    /** The lines without their line breaks; a last empty line is none. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        int tag = 0;
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf("\n", start);
            String line = text.substring(start, end < 0 ? text.length() : end);
            int count = (int) line.chars().filter(c -> Tag.isMark((char) c)).count();
            lines.add(new Line(line, List.copyOf(tags.subList(tag, tag + count))));
            tag += count;
            start += line.length() + 1;
        }
        return lines;
    }
}
