package dev.platform.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LayoutTest {
    record View(String name, boolean ready) {}

    private static final View VIEW = new View("shop", true);
    private static final String MAIN = "service/x.yaml.mustache";

    private static String draw(Map<String, String> templates) {
        return new Templates(templates::get).render(MAIN, VIEW);
    }

    @Test
    void linesOfTagsLeaveNothingBehind() {
        String text = "a: b\n  {{! note }}\n  {{#ready}}  \nc: d {{! note }}\n{{/ready}}\n{{^ready}}\n{{/ready}}\ne: f";
        assertThat(Drawing.yaml(text, VIEW)).isEqualTo("a: b\nc: d\ne: f\n");
    }

    @Test
    void blankLinesOfATemplateStay() {
        assertThat(Drawing.yaml("a: b\n\n{{#ready}}\n\nc: d\n{{/ready}}\n", VIEW))
                .isEqualTo("a: b\n\n\nc: d\n");
    }

    @Test
    void theLinesOfAPartialAreIndentedLikeItsTag() {
        assertThat(draw(Map.of(
                        MAIN,
                        "metadata:\n  labels:\n    {{> labels }}\n    last: x\n",
                        "partials/labels.mustache",
                        "app: {{name}}\n\n{{#ready}}\nready: |\n  {{name}}\n{{/ready}}")))
                .isEqualTo("metadata:\n  labels:\n    app: shop\n\n    ready: |\n      shop\n    last: x\n");
    }

    @Test
    void aPartialBesideTheTemplateIsPreferred() {
        assertThat(draw(Map.of(
                        MAIN,
                        "{{>labels}}\n",
                        "service/labels.mustache",
                        "a: beside\n",
                        "partials/labels.mustache",
                        "a: shared\n")))
                .isEqualTo("a: beside\n");
    }

    @Test
    void aPartialMayIncludeAnotherOfItsFolder() {
        assertThat(draw(Map.of(
                        MAIN,
                        "a:\n  {{>one}}\n",
                        "partials/one.mustache",
                        "b:\n  {{>inner/two}}\n",
                        "partials/inner/two.mustache",
                        "c: {{name}}\n")))
                .isEqualTo("a:\n  b:\n    c: shop\n");
    }

    @Test
    void aProblemInAPartialHasThePartialsLine() {
        assertThat(Drawing.problem(
                        Map.of(MAIN, "a: b\n{{>p}}\n", "service/p.mustache", "c: d\ne: {{nam}}\n"), MAIN, VIEW))
                .startsWith("service/p.mustache:2: undefined name 'nam'");
    }

    @Test
    void aMissingPartialIsReportedWhereItIsIncluded() {
        assertThat(Drawing.problem(Map.of(MAIN, "a: b\n{{>gone}}\n"), MAIN, VIEW))
                .isEqualTo(MAIN + ":2: there is no partial 'gone'");
    }

    @Test
    void aPartialThatIncludesItselfIsReported() {
        Map<String, String> templates =
                Map.of(MAIN, "{{>a}}\n", "partials/a.mustache", "x:\n  {{>b}}\n", "partials/b.mustache", "{{>a}}\n");
        assertThat(Drawing.problem(templates, MAIN, VIEW))
                .isEqualTo("partials/b.mustache:1: partial 'partials/a.mustache' includes itself");
    }

    @Test
    void aPartialOutsideTheTemplatesIsRefused() {
        for (String name : new String[] {"../x", "/etc/passwd", "a/../../b", "./a", "a//b", "C:\\x", ""}) {
            assertThat(Drawing.problem(Map.of(MAIN, "a: b\n{{>" + name + "}}\n"), MAIN, VIEW))
                    .isEqualTo(MAIN + ":2: '" + name + "' is no name of a partial inside the templates");
        }
    }

    @Test
    void aPartialSharesItsLineWithNothing() {
        assertThat(Drawing.problem(Map.of(MAIN, "a: {{>p}}\n", "partials/p.mustache", "x"), MAIN, VIEW))
                .isEqualTo(MAIN + ":1: partial '{{>p}}' shares its line");
    }
}
