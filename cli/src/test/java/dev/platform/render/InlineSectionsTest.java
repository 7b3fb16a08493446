package dev.platform.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InlineSectionsTest {
    record View(
            String name,
            boolean on,
            boolean off,
            List<String> args,
            @Nullable String note) {}

    private static final View VIEW = new View("no", true, false, List.of("a,b", "c"), null);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    a: {{#on}}{{name}}{{/on}}{{^on}}x{{/on}}     | a: "no"
                    a: {{#off}}x{{/off}}{{^off}}{{name}}{{/off}} | a: "no"
                    a: [{{#args}}{{.}}, {{/args}}z]              | a: ["a,b", c, z]
                    a: [z{{#args}}, {{.}}{{/args}}]              | a: [z, "a,b", c]
                    a: {x: y{{#on}}, z: {{name}}{{/on}}}         | a: {x: y, z: "no"}
                    a: [{{#on}}{{name}}{{/on}}{{^on}}x{{/on}}]   | a: ["no"]
                    a: {{#on}}"x {{name}}"{{/on}}                | a: "x no"
                    {{#on}}a: {{name}}{{/on}}{{^on}}b: c{{/on}}  | a: "no"
                    {{#off}}b: c{{/off}}{{^off}}a: {{name}}{{/off}} | a: "no"
                    a: {{#off}}b{{/off}}                         | a:
                    a: {{#note}}{{.}}{{/note}} # {{#on}}c {{/on}}{{name}} | a:  # c no
                    # {{#args}}{{.}} {{/args}}                   | # a,b c
                    """)
    void sectionsGoAroundWholeValues(String text, String drawn) {
        assertThat(Drawing.yaml(text, VIEW)).isEqualTo(drawn + "\n");
    }

    @Test
    void aLineOfWhichNothingIsDrawnLeavesNone() {
        assertThat(Drawing.yaml("a:\n  {{#off}}b: c{{/off}}\nd: e\n", VIEW)).isEqualTo("a:\nd: e\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    a: b{{#on}}c{{/on}}            | section '{{#on}}' begins inside a scalar
                    a: {{name}} {{#on}}c{{/on}}    | section '{{#on}}' begins inside a scalar
                    a: {{#on}}b{{/on}}c            | section '{{#on}}' ends inside a scalar
                    a: {{#on}}b{{/on}} {{name}}    | section '{{#on}}' ends inside a scalar
                    a: {{#on}}b{{/on}}{{#off}}c{{/off}} | section '{{#off}}' begins inside a scalar
                    a: {{#on}}b{{/on}}{{^off}}c{{/off}} | section '{{^off}}' begins inside a scalar
                    a: "b{{#on}}c{{/on}}"          | section '{{#on}}' begins or ends inside a scalar
                    a: {{#on}}"b{{/on}}"           | section '{{/on}}' begins or ends inside a scalar
                    a: 'b{{#on}}c{{/on}}'          | section '{{#on}}' begins or ends inside a scalar
                    {{#on}}a{{/on}}: b             | section '{{#on}}' ends inside a scalar
                    a{{#on}}b{{/on}}: c            | section '{{#on}}' begins inside a scalar
                    a: [b{{#on}}c{{/on}}]          | section '{{#on}}' begins inside a scalar
                    a: [{{#on}}b{{/on}}c]          | section '{{#on}}' ends inside a scalar
                    a: [{{#on}}b]{{/on}}           | section '{{#on}}' opens or closes a bracket of what is around it
                    a: {{#args}}{{.}}{{/args}}     | section 'args' repeats a value on one line
                    a: [{{#args}}{{.}}{{/args}}]   | section 'args' repeats a value on one line
                    {{#args}}- {{.}}{{/args}}      | section 'args' repeats a value on one line
                    {{#on}}a: b # c{{/on}}         | '{{/on}}' ends a section that began before this text
                    {{#on}}a: b                    | '{{#on}}' begins inside a line and doesn't end in it
                    a: "b" {{name}}                | text follows a complete value on this line
                    """)
    void sectionsNeverSplitAValue(String text, String problem) {
        String end = text.startsWith("{{#on}}a: b") && !text.contains("/") ? "\n{{/on}}\n" : "\n";
        assertThat(Drawing.problem("x: y\n" + text + end, VIEW)).isEqualTo("x.yaml.mustache:2: " + problem);
    }

    @Test
    void aSectionThatBeganOnALineOfItsOwnEndsOnOne() {
        assertThat(Drawing.problem("{{#on}}\na: b{{/on}}\n", VIEW))
                .isEqualTo("x.yaml.mustache:2: '{{/on}}' ends a section that began before this text");
    }
}
