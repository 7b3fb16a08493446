package dev.platform.render;

import com.github.mustachejava.Code;
import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.codes.DefaultMustache;

/** Carries a shape through the parser, which only knows its own type. */
final class ParsedMustache extends DefaultMustache {
    private final Shape shape;

    ParsedMustache(TemplateContext context, DefaultMustacheFactory factory, Shape shape) {
        super(context, factory, new Code[0], context.file());
        this.shape = shape;
    }

    Shape shape() {
        return shape;
    }
}
