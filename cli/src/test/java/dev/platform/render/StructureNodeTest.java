package dev.platform.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StructureNodeTest {
    record View(
            Map<String, Object> map, List<Object> list, Map<String, Object> none, List<Object> empty, String name) {}

    private static final View VIEW = new View(map(), List.of("no", 1), Map.of(), List.of(), "shop");

    private static Map<String, Object> map() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("cpu", "1");
        map.put("list", List.of(true));
        return map;
    }

    private static String draw(String text) {
        return Drawing.yaml(text, VIEW);
    }

    @Test
    void aStructureAfterAKeyGoesToTheNextLines() {
        assertThat(draw("- a:\n    b: {{{map}}}\n    c: {{{list}}}\n    \"{{name}}\":  {{&map}}\n"))
                .isEqualTo("""
                        - a:
                            b:
                              cpu: "1"
                              list:
                              - true
                            c:
                            - "no"
                            - 1
                            "shop":
                              cpu: "1"
                              list:
                              - true
                        """);
    }

    @Test
    void anEmptyStructureStaysOnTheLine() {
        assertThat(draw("a: {{{none}}}\nb: {{{empty}}}\nc:\n- {{{none}}}\nd:\n  {{{none}}}\ne:\n- f: {{{empty}}}\n"))
                .isEqualTo("a: {}\nb: []\nc:\n- {}\nd:\n  {}\ne:\n- f: []\n");
    }

    @Test
    void aStructureAloneHasTheIndentationOfItsLine() {
        assertThat(draw("a:\n  {{{map}}}\nb:\n  {{{list}}}\n"))
                .isEqualTo("a:\n  cpu: \"1\"\n  list:\n  - true\nb:\n  - \"no\"\n  - 1\n");
    }

    @Test
    void aStructureIsAnItemOfAList() {
        assertThat(draw("a:\n  - {{{map}}}\n  - {{{list}}}\n"))
                .isEqualTo("a:\n  - cpu: \"1\"\n    list:\n    - true\n  - - \"no\"\n    - 1\n");
    }

    @Test
    void aStructureJoinsTheEntriesAroundIt() {
        assertThat(draw("a:\n  x: y\n  {{{map}}}\nb:\n  {{{map}}}\n  x: y\n"))
                .isEqualTo(
                        "a:\n  x: y\n  cpu: \"1\"\n  list:\n  - true\nb:\n  cpu: \"1\"\n  list:\n  - true\n  x: y\n");
    }

    @Test
    void anEmptyStructureAmongEntriesIsNothing() {
        assertThat(draw("a:\n  x: y\n  {{{none}}}\nb:\n  {{{none}}}\n  # note\n  x: y\n"))
                .isEqualTo("a:\n  x: y\nb:\n  # note\n  x: y\n");
        assertThat(draw("a:\n  {{#name}}\n  x: y\n  {{/name}}\n  {{{none}}}\n")).isEqualTo("a:\n  x: y\n");
        assertThat(draw("a:\n  {{^name}}\n  x: y\n  {{/name}}\n  {{{none}}}\n")).isEqualTo("a:\n  {}\n");
    }

    @Test
    void aStructureMayBeTheWholeFile() {
        assertThat(draw("---\n{{{map}}}\n")).isEqualTo("---\ncpu: \"1\"\nlist:\n- true\n");
        assertThat(draw("a: # note\n  {{{none}}}\n")).isEqualTo("a: # note\n  {}\n");
        assertThat(draw("{{{none}}}\n")).isEqualTo("{}\n");
    }

    @Test
    void aStructureInABlockIsTheTextOfItsYaml() {
        assertThat(draw("a: |\n  {{{map}}}\nb: c\n")).isEqualTo("a: |\n  cpu: \"1\"\n  list:\n  - true\nb: c\n");
        assertThat(draw("a: |\n  {{{none}}}\n")).isEqualTo("a: |\n  {}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: x{{{map}}}",
                "a: {{{map}}} # c",
                "a: [{{{list}}}]",
                "a: \"{{{map}}}\"",
                "# {{{map}}}",
                "{{{map}}}: a",
                "a: {{#name}}{{{map}}}{{/name}}",
                "a: >\n  {{{map}}}",
                "a: |\n  x {{{map}}}"
            })
    void elsewhereAStructureIsRefused(String text) {
        assertThat(Drawing.problem(text, VIEW))
                .startsWith("x.yaml.mustache:" + text.lines().count() + ": '{{{")
                .endsWith("}}}' can't stand here: it prints a map or a list");
    }

    @Test
    void aStructureUnderAKeyIsIndented() {
        assertThat(Drawing.problem("a:\n  b:\n  {{{map}}}\n", VIEW))
                .isEqualTo("x.yaml.mustache:3: '{{{map}}}' is not indented under the key above");
    }

    @Test
    void aScalarIsNoStructure() {
        assertThat(Drawing.problem("a: b\nc: {{{name}}}\n", VIEW))
                .isEqualTo("x.yaml.mustache:2: 'name' is a String, but '{{{…}}}' prints a map or a list");
    }
}
