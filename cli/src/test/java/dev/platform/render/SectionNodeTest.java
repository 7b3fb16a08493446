package dev.platform.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SectionNodeTest {
    record Item(String name) {}

    record View(@Nullable Object x) {}

    private static String draw(@Nullable Object x) {
        return Drawing.yaml("{{#x}}\nsome: a\n{{/x}}\n{{^x}}\nnone: a\n{{/x}}\n", new View(x));
    }

    @Test
    void nothingFalseAndEmptyAreNotDrawn() {
        assertThat(List.of(draw(null), draw(false), draw(""), draw(List.of()), draw(Map.of())))
                .containsOnly("none: a\n");
    }

    @Test
    void whatIsThereIsDrawn() {
        assertThat(List.of(
                        draw(true), draw("a"), draw(0), draw(List.of(false)), draw(Map.of("a", 1)), draw(new Item(""))))
                .containsOnly("some: a\n");
    }

    @Test
    void aListIsDrawnForEachItem() {
        assertThat(Drawing.yaml(
                        "{{#x}}\n- {{name}}\n{{/x}}\n",
                        new View(List.of(new Item("a"), new Item("b"), new Item("off")))))
                .isEqualTo("- a\n- b\n- \"off\"\n");
    }

    @Test
    void theDotIsTheStringOrTheNumberOfTheSection() {
        assertThat(Drawing.yaml("{{#x}}\na: {{.}}\n{{/x}}\n", new View("on"))).isEqualTo("a: \"on\"\n");
        assertThat(Drawing.yaml("{{#x}}\na: {{.}}\n{{/x}}\n", new View(0))).isEqualTo("a: 0\n");
    }

    @Test
    void sectionsStandInEachOther() {
        assertThat(Drawing.yaml(
                        "{{#x}}\n- items:\n{{#.}}\n  - {{.}}\n{{/.}}\n{{/x}}\n",
                        new View(List.of(List.of("a", "b"), List.of("c")))))
                .isEqualTo("- items:\n  - a\n  - b\n- items:\n  - c\n");
    }
}
