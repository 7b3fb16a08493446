package dev.platform.render;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Draws a template of a few lines for a test. */
final class Drawing {
    private Drawing() {}

    static String yaml(String text, Record view) {
        return new Templates(Map.of("x.yaml.mustache", text)::get).render("x.yaml.mustache", view);
    }

    static String plain(String text, Record view) {
        return new Templates(Map.of("x.md.mustache", text)::get).render("x.md.mustache", view);
    }

    static Object value(String yaml) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    }

    /** What is wrong with {@code x.yaml.mustache}, as {@code file:line: problem}. */
    static String problem(String text, Record view) {
        return problem(Map.of("x.yaml.mustache", text), "x.yaml.mustache", view);
    }

    static String problem(Map<String, String> templates, String template, Record view) {
        TemplateException problem = catchThrowableOfType(
                TemplateException.class, () -> new Templates(templates::get).render(template, view));
        return problem == null ? "no problem" : String.valueOf(problem.getMessage());
    }
}
