package dev.platform.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TemplatesTest {
    record Image(String repository, String tag) {}

    record View(String name, Image image, int port, boolean ready, List<String> hosts) {}

    private static final View VIEW =
            new View("shop", new Image("registry/shop", "1.20"), 8080, true, List.of("a.example", "no"));

    @Test
    void aTemplateIsDrawnFromItsView() {
        String text = """
                kind: Service # of {{name}}
                image: {{image.repository}}:{{image.tag}}
                tag: {{image.tag}}
                port: {{port}}
                ready: {{ready}}
                hosts:
                {{#hosts}}
                - {{.}}
                {{/hosts}}
                """;
        assertThat(Drawing.yaml(text, VIEW)).isEqualTo("""
                        kind: Service # of shop
                        image: registry/shop:1.20
                        tag: "1.20"
                        port: 8080
                        ready: true
                        hosts:
                        - a.example
                        - "no"
                        """);
    }

    @Test
    void htmlIsNotEscaped() {
        assertThat(Drawing.yaml("a: {{name}}\n", new View("R&D <b>", VIEW.image(), 1, true, List.of())))
                .isEqualTo("a: \"R&D <b>\"\n");
    }

    @Test
    void tagsInsideValuesStayText() {
        assertThat(Drawing.value(
                        Drawing.yaml("a: {{name}}\n", new View("{{port}}{{>x}}", VIEW.image(), 1, true, List.of()))))
                .isEqualTo(Map.of("a", "{{port}}{{>x}}"));
    }

    @Test
    void aTemplateThatIsMissingIsAProblem() {
        assertThat(Drawing.problem(Map.of(), "gone.yaml.mustache", VIEW))
                .isEqualTo("gone.yaml.mustache: there is no such template");
    }

    @Test
    void theProblemKnowsItsPlaceAndARemedy() {
        TemplateException problem = Objects.requireNonNull(
                catchThrowableOfType(TemplateException.class, () -> Drawing.yaml("a: b\nc: {{nam}}\n", VIEW)));
        assertThat(problem.template()).isEqualTo("x.yaml.mustache");
        assertThat(problem.line()).isEqualTo(2);
        assertThat(problem.problem()).isEqualTo("undefined name 'nam'; in scope: [hosts, image, name, port, ready]");
        assertThat(problem.hint()).contains("View");
    }

    @Test
    void aTemplateIsCompiledOnceAndServesSeveralThreads() {
        AtomicInteger loads = new AtomicInteger();
        Templates templates = new Templates(name -> "n: {{name}}-" + loads.incrementAndGet() + "\n");
        List<String> drawn = IntStream.range(0, 1000)
                .parallel()
                .mapToObj(i -> templates.render("x.yaml.mustache", new View("s" + i, VIEW.image(), 1, true, List.of())))
                .toList();
        assertThat(loads).hasValue(1);
        assertThat(drawn).startsWith("n: s0-1\n", "n: s1-1\n").endsWith("n: s999-1\n");
    }

    @Test
    void carriageReturnsOfATemplateAreDropped() {
        assertThat(Drawing.yaml("a: b\r\nc: {{name}}\r\n", VIEW)).isEqualTo("a: b\nc: shop\n");
    }
}
