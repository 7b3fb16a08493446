package dev.platform.render;

import java.util.List;

/** One line of a template: its text, in which each tag is a mark, and the tags in order. */
record Line(String text, List<Tag> tags) {
    /** Whether the line holds tags that print nothing themselves, and else only blanks: it leaves no line behind. */
    boolean isStandalone() {
        return !tags.isEmpty()
                && text.chars().allMatch(c -> isBlank((char) c) || (Tag.isMark((char) c) && !Tag.isPrinting((char) c)));
    }

    boolean isBlank() {
        return text.isBlank();
    }

    boolean hasSections() {
        return text.chars().anyMatch(c -> Tag.isSection((char) c));
    }

    /** Whether the line is only a {@code {{{structure}}}}. */
    boolean isStructure() {
        return tags.size() == 1
                && tags.get(0).kind() == Tag.Kind.STRUCTURE
                && text.strip().length() == 1;
    }

    /** The blanks in front. */
    String margin() {
        int end = 0;
        while (end < text.length() && isBlank(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }

    /** How many blanks are in front of what is printed. */
    int indent() {
        int indent = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isBlank(c)) {
                indent++;
            } else if (!Tag.isSection(c)) {
                break;
            }
        }
        return indent;
    }

    Line indentedBy(String margin) {
        return isBlank() ? this : new Line(margin + text, tags);
    }

    Line withoutComments() {
        char mark = Tag.Kind.COMMENT.mark();
        if (text.indexOf(mark) < 0) {
            return this;
        }
        String rest = text.replace(String.valueOf(mark), "").stripTrailing();
        return new Line(
                rest,
                tags.stream().filter(tag -> tag.kind() != Tag.Kind.COMMENT).toList());
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
