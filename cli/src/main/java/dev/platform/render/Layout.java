package dev.platform.render;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Puts the partials of a template in their places, so that every line is known with its indentation. */
final class Layout {
    private static final String SUFFIX = ".mustache";
    private static final String SHARED = "partials/";

    private final Templates.Loader loader;
    private final Deque<String> including = new ArrayDeque<>();
    private final List<Line> lines = new ArrayList<>();

    private Layout(Templates.Loader loader) {
        this.loader = loader;
    }

    static List<Line> lines(String template, Templates.Loader loader) {
        String text = loader.text(template);
        if (text == null) {
            throw new Place(template, 0).problem("there is no such template", "add the file, or correct its name");
        }
        Layout layout = new Layout(loader);
        layout.expand(template, text, "");
        return layout.lines;
    }

    private void expand(String template, String text, String margin) {
        including.push(template);
        for (Line line : StrictFactory.parse(template, text).lines()) {
            if (line.isStandalone()) {
                standalone(line, margin + line.margin());
            } else {
                Line content = line.withoutComments();
                refusePartials(content);
                lines.add(content.indentedBy(margin));
            }
        }
        including.pop();
    }

    private void standalone(Line line, String margin) {
        for (Tag tag : line.tags()) {
            if (tag.kind() == Tag.Kind.PARTIAL) {
                partial(tag, margin);
            } else if (tag.kind() != Tag.Kind.COMMENT) {
                lines.add(new Line(String.valueOf(tag.kind().mark()), List.of(tag)));
            }
        }
    }

    private static void refusePartials(Line line) {
        for (Tag tag : line.tags()) {
            if (tag.kind() == Tag.Kind.PARTIAL) {
                throw tag.problem("partial '" + tag + "' shares its line", "put it alone on a line");
            }
        }
    }

    private void partial(Tag tag, String margin) {
        String template = tag.place().template();
        String beside = template.substring(0, template.lastIndexOf('/') + 1) + tag.name() + SUFFIX;
        String shared = SHARED + tag.name() + SUFFIX;
        for (String name : List.of(beside, shared)) {
            String text = loader.text(name);
            if (text != null) {
                if (including.contains(name)) {
                    throw tag.problem("partial '" + name + "' includes itself", "break the circle: " + circle(name));
                }
                expand(name, text, margin);
                return;
            }
        }
        throw tag.problem(
                "there is no partial '" + tag.name() + "'",
                "add '" + beside + "' or '" + shared + "', or correct the name");
    }

    private String circle(String name) {
        List<String> path = new ArrayList<>(List.of(name));
        for (String each : including) {
            path.add(0, each);
            if (each.equals(name)) {
                break;
            }
        }
        return String.join(" -> ", path);
    }
}
