package dev.platform.render;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Draws files from strict Mustache templates; what they print into YAML is quoted as its place needs it. */
public final class Templates {
    /** Gives the text of a template by its name, such as {@code service/deployment.yaml.mustache}, or null. */
    @FunctionalInterface
    public interface Loader {
        @Nullable
        String text(String template);
    }

    private static final String YAML = ".yaml.mustache";

    private final Loader loader;
    private final Map<String, Node> compiled = new ConcurrentHashMap<>();

    public Templates(Loader loader) {
        this.loader = loader;
    }

    /** The text of one file. Safe for several threads; a template is compiled once. */
    public String render(String template, Record view) {
        Page page = new Page(view);
        compiled.computeIfAbsent(template, this::compile).draw(page);
        return page.out().toString();
    }

    private Node compile(String template) {
        return TemplateForm.compile(Layout.lines(template, loader), template.endsWith(YAML));
    }
}
