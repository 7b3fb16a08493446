package dev.platform.render;

import java.util.List;

/** A name in a tag, such as {@code image.tag}, with its place. {@code .} is the current item and has no parts. */
record Name(String text, List<String> parts, Place place) {
    static Name of(Tag tag) {
        return new Name(
                tag.name(),
                tag.name().equals(".") ? List.of() : List.of(tag.name().split("\\.")),
                tag.place());
    }

    TemplateException problem(String problem, String hint) {
        return place.problem(problem, hint);
    }
}
