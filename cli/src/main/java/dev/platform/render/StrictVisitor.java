package dev.platform.render;

import com.github.mustachejava.DefaultMustacheVisitor;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.TemplateContext;
import org.jspecify.annotations.Nullable;

/** Gathers what the parser reads of a template, or of one section of it, as a {@link Shape}. */
final class StrictVisitor extends DefaultMustacheVisitor {
    private final StrictFactory factory;
    private final @Nullable Tag section;
    private final Shape shape = new Shape();

    StrictVisitor(StrictFactory factory) {
        super(factory);
        this.factory = factory;
        this.section = factory.section();
    }

    @Override
    public Mustache mustache(TemplateContext context) {
        Shape whole = new Shape();
        if (section != null) {
            whole.tag(section);
        }
        whole.append(shape);
        if (section != null) {
            whole.tag(new Tag(Tag.Kind.CLOSE, section.name(), factory.place()));
        }
        return new ParsedMustache(context, factory, whole);
    }

    @Override
    public void iterable(TemplateContext context, String name, Mustache body) {
        shape.append(((ParsedMustache) body).shape());
    }

    @Override
    public void notIterable(TemplateContext context, String name, Mustache body) {
        shape.append(((ParsedMustache) body).shape());
    }

    @Override
    public void value(TemplateContext context, String name, boolean encoded) {
        tag(encoded ? Tag.Kind.PRINT : Tag.Kind.STRUCTURE, name.trim());
    }

    @Override
    public void partial(TemplateContext context, String name, String indent) {
        tag(Tag.Kind.PARTIAL, name);
    }

    @Override
    public void comment(TemplateContext context, String comment) {
        tag(Tag.Kind.COMMENT, "");
    }

    @Override
    public void write(TemplateContext context, String text) {
        shape.text(text);
        if (factory.changedDelimiters()) {
            tag(Tag.Kind.COMMENT, "");
        }
    }

    @Override
    public void eof(TemplateContext context) {
        // The end is no tag.
    }

    private void tag(Tag.Kind kind, String name) {
        shape.tag(new Tag(kind, name, factory.place()));
    }
}
