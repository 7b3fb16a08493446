package dev.platform.render;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.MustacheException;
import com.github.mustachejava.MustacheVisitor;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Reads one template with Mustache.java's parser and refuses what it would let pass. */
final class StrictFactory extends DefaultMustacheFactory {
    private final String template;
    private final LineReader reader;
    private final Deque<Tag> sections = new ArrayDeque<>();
    private Place place;
    private boolean delimiters;

    private StrictFactory(String template, LineReader reader) {
        this.template = template;
        this.reader = reader;
        this.place = new Place(template, 1);
    }

    static Shape parse(String template, String text) {
        String clean = text.replace("\r\n", "\n");
        refuseControls(template, clean);
        return new StrictFactory(template, new LineReader(Shape.framed(clean))).parse();
    }

    private Shape parse() {
        try {
            return ((ParsedMustache) mc.compile(reader, template)).shape();
        } catch (MustacheException e) {
            Tag open = sections.peek();
            if (open != null && String.valueOf(e.getMessage()).startsWith("Failed to close")) {
                throw open.problem("section '" + open + "' is never closed", "add '{{/" + open.name() + "}}'");
            }
            throw place.problem("a tag is not closed as it was opened", "end '{{{' with '}}}' and '{{' with '}}'");
        }
    }

    private static void refuseControls(String template, String text) {
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            line += c == '\n' ? 1 : 0;
            if (c < ' ' && c != '\n' && c != '\t') {
                throw new Place(template, line)
                        .problem("the template has a control character", "remove " + Characters.name(c));
            }
        }
    }

    /** The place of the tag that was read last. */
    Place place() {
        return place;
    }

    /** The section that was opened last, or null in the text outside of all sections. */
    @Nullable
    Tag section() {
        return sections.peek();
    }

    /** Whether the last tag was a change of delimiters, of which a visitor isn't told; asking forgets it. */
    boolean changedDelimiters() {
        boolean changed = delimiters;
        delimiters = false;
        return changed;
    }

    @Override
    public MustacheVisitor createMustacheVisitor() {
        return new StrictVisitor(this);
    }

    /** The parser asks this for each tag, before it looks at it: the one place to see them all. */
    @Override
    public String translate(String command) {
        int lines = (int) command.chars().filter(c -> c == '\n').count();
        place = new Place(template, reader.line() - lines);
        TagRules.check(command, place);
        String name = command.substring(1).trim();
        switch (command.charAt(0)) {
            case '#' -> sections.push(new Tag(Tag.Kind.OPEN, name, place));
            case '^' -> sections.push(new Tag(Tag.Kind.INVERTED, name, place));
            case '/' -> close(new Tag(Tag.Kind.CLOSE, name, place));
            case '=' -> delimiters = true;
            default -> {}
        }
        return command;
    }

    private void close(Tag close) {
        Tag open = sections.poll();
        if (open == null) {
            throw close.problem("'" + close + "' closes no section", "remove it, or open the section above");
        }
        if (!open.name().equals(close.name())) {
            throw close.problem(
                    "'" + close + "' stands where '{{/" + open.name() + "}}' should",
                    "close '" + open + "' of line " + open.place().line() + " first");
        }
    }
}
