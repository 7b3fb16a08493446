package dev.platform.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlainFormTest {
    record View(String name, int count, List<String> owners, Map<String, Object> map) {}

    private static View view(String name) {
        return new View(name, 3, List.of("@a", "@b"), Map.of());
    }

    private static String problem(String text, String name) {
        return Drawing.problem(Map.of("CODEOWNERS.mustache", text), "CODEOWNERS.mustache", view(name));
    }

    @Test
    void valuesArePrintedAsTheyAre() {
        assertThat(Drawing.plain(
                        "/x/{{name}}/ {{#owners}}{{.}} {{/owners}}{{count}}: \"{{name}}\"\n", view("a: #'é 😀")))
                .isEqualTo("/x/a: #'é 😀/ @a @b 3: \"a: #'é 😀\"\n");
    }

    @Test
    void lineBreaksAndControlCharactersAreRefused() {
        for (String bad : new String[] {"a\nb", "a\r", "\u0000", "\t", "\u001b[1m", "\u0085", "\u2028", "\uD800"}) {
            assertThat(problem("x\n{{name}}\n", bad)).startsWith("CODEOWNERS.mustache:2: 'name' has ");
        }
    }

    @Test
    void structuresAreRefused() {
        assertThat(problem("x\n{{{map}}}\n", "a"))
                .isEqualTo("CODEOWNERS.mustache:2: '{{{map}}}' can't stand here: it prints a map or a list");
    }

    @Test
    void nothingOfYamlMatters() {
        assertThat(Drawing.plain("it's: |\n  {{name}}\n[ \"{{name}}\n", view("- x")))
                .isEqualTo("it's: |\n  - x\n[ \"- x\n");
    }
}
