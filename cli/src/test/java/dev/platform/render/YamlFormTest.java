package dev.platform.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlFormTest {
    record View(String yes, String repo, String tag, int port, long big, boolean on, String lines, String blank) {}

    private static final View VIEW =
            new View("yes", "reg:5000/x", "1.0", 80, 5_000_000_000L, true, "a: b\n\n  c\n", "  x\ny");

    private static String draw(String text) {
        return Drawing.yaml(text, VIEW);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    a: {{yes}}                | a: "yes"
                    - {{yes}}                 | - "yes"
                    - - {{yes}}: {{yes}}      | - - "yes": "yes"
                    {{yes}}: b                | "yes": b
                    {{yes}} : b               | "yes" : b
                    {{port}}: {{port}}        | "80": 80
                    {{repo}}:{{tag}}: b       | reg:5000/x:1.0: b
                    a: {{repo}}:{{tag}}       | a: reg:5000/x:1.0
                    a: {{tag}}                | a: "1.0"
                    a: {{port}}               | a: 80
                    a: {{big}}                | a: 5000000000
                    a: {{on}}                 | a: true
                    a: {{port}}0              | a: 800
                    a: -{{port}}              | a: -80
                    a: {{port}}:{{port}}      | a: 80:80
                    a: {{port}}{{tag}}        | a: "801.0"
                    a: it's {{yes}} # {{yes}} | a: "it's yes" # yes
                    a: {{yes}}#{{yes}}        | a: "yes#yes"
                    a: "{{port}}"             | a: "80"
                    a: '{{yes}}''{{yes}}'     | a: 'yes''yes'
                    a: "\\"{{yes}}\\\\" # b   | a: "\\"yes\\\\" # b
                    "{{yes}}": {{yes}}        | "yes": "yes"
                    '{{yes}}': b              | 'yes': b
                    a: [{{yes}}, {{port}}]    | a: ["yes", 80]
                    a: {b: {{yes}}, {{yes}}: [{{repo}}]} | a: {b: "yes", "yes": ["reg:5000/x"]}
                    a: {"b":{{yes}},'c': "{{yes}}"} | a: {"b":"yes",'c': "yes"}
                    --- {{yes}}               | --- "yes"
                    {{yes}}                   | "yes"
                    #{{lines}}.               | #a: b    c .
                    a: b  # {{lines}}.        | a: b  # a: b    c .
                    """)
    void aTagIsQuotedAsItsPlaceNeedsIt(String text, String drawn) {
        assertThat(draw(text)).isEqualTo(drawn + "\n");
    }

    @Test
    void linesOfABlockAreIndented() {
        assertThat(draw("a:\n- b: |\n    x {{lines}}.\n    {{lines}}\n  c: {{yes}}\n"))
                .isEqualTo("a:\n- b: |\n    x a: b\n\n      c\n    .\n    a: b\n\n      c\n\n  c: \"yes\"\n");
    }

    @Test
    void aBlockThatBeginsWithABlankSaysItsIndentation() {
        assertThat(draw("- a: |- # note\n    {{blank}}\n    {{blank}}\n"))
                .isEqualTo("- a: |2- # note\n      x\n    y\n      x\n    y\n");
        assertThat(draw("a: |2\n   {{blank}}\n")).isEqualTo("a: |2\n     x\n   y\n");
        assertThat(draw("a: >\n  {{yes}}\n")).isEqualTo("a: >\n  yes\n");
    }

    @Test
    void sectionsStandInBlocks() {
        assertThat(draw("a: |\n  {{#on}}\n  x {{#on}}{{yes}}{{/on}}: {{yes}}\n  {{/on}}\n\n  \"{{yes}}\nb: {{yes}}\n"))
                .isEqualTo("a: |\n  x yes: yes\n\n  \"yes\nb: \"yes\"\n");
    }

    @Test
    void bracketsAndQuotesGoOverSeveralLines() {
        assertThat(
                        draw(
                                "a: [\n  {{yes}},\n{{#on}}\n  {b: {{yes}}},\n{{/on}}\n]\nc: \"x\n  {{lines}} y\"\nd: {{yes}}\n"))
                .isEqualTo("a: [\n  \"yes\",\n  {b: \"yes\"},\n]\nc: \"x\n  a: b\\n\\n  c\\n y\"\nd: \"yes\"\n");
    }

    @Test
    void documentsFollowEachOther() {
        assertThat(draw("a: {{yes}}\n---\nb: {{yes}}\n...\n---\n- {{yes}}\n"))
                .isEqualTo("a: \"yes\"\n---\nb: \"yes\"\n...\n---\n- \"yes\"\n");
    }

    @Test
    void aPlainScalarMayBeOnTheLineBelowItsKey() {
        assertThat(draw("a:\n  {{yes}}\nb:\n{{#on}}\n  {{yes}}\n{{/on}}\n{{^on}}\n  {{tag}}\n{{/on}}\n"))
                .isEqualTo("a:\n  \"yes\"\nb:\n  \"yes\"\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    a: b~  {{yes}}      | 2: '{{yes}}' stands in a scalar of several lines
                    a: {{yes}}~  b      | 1: '{{yes}}' stands in a scalar of several lines
                    a: &x {{yes}}       | 1: '{{yes}}' stands in a scalar that begins with '&'
                    a: !!str {{yes}}    | 1: '{{yes}}' stands in a scalar that begins with '!'
                    - *{{yes}}          | 1: '{{yes}}' stands in a scalar that begins with '*'
                    a: "\\{{yes}}"      | 1: '{{yes}}' follows a single '\\'
                    a: '{{lines}}'      | 1: 'lines' has a line break, which can't stand here
                    """)
    void whatCannotBeQuotedIsRefused(String text, String problem) {
        assertThat(Drawing.problem(text.replace('~', '\n'), VIEW)).isEqualTo("x.yaml.mustache:" + problem);
    }
}
