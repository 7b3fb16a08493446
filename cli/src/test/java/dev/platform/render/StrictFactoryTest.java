package dev.platform.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictFactoryTest {
    record View(String name, boolean ready) {}

    private static final View VIEW = new View("shop", true);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a: 1~b: {{name~c: {{name}}       | 2: tag '{{name' is not closed on its line
                    a: 1~b: {{name                   | 2: tag '{{name' is not closed on its line
                    a: {{&name                       | 1: tag '{{&name' is not closed on its line
                    a: {{{name}}                     | 1: a tag is not closed as it was opened
                    a: {{}}                          | 1: a tag is empty
                    ~{{! no end                      | 2: tag '{{! no end' is not closed on its line
                    {{=<% %>~                        | 1: tag '{{=<% %>' is not closed on its line
                    {{=<% %>=                        | 1: tag '{{=<% %>' is not closed on its line
                    {{=[ ]=}}                        | 1: '[ ]' are no delimiters
                    ~{{#ready}}~x: y                 | 2: section '{{#ready}}' is never closed
                    {{^ready}}~{{#name}}~{{/name}}   | 1: section '{{^ready}}' is never closed
                    {{#ready}}~{{/name}}             | 2: '{{/name}}' stands where '{{/ready}}' should
                    x: y~{{/ready}}                  | 2: '{{/ready}}' closes no section
                    {{%UNESCAPED}}                   | 1: unknown pragma 'UNESCAPED'
                    {{<base}}{{/base}}               | 1: tag '{{<base}}' is inheritance, which isn't supported
                    {{$part}}{{/part}}               | 1: tag '{{$part}}' is inheritance, which isn't supported
                    a: b~{{>*which}}                 | 2: '{{>*which}}' is a dynamic partial, which isn't supported
                    {{^-last}}~{{/-last}}            | 1: '-last' is not a name
                    a: {{ $labels.x }}               | 1: '$labels.x' is not a name
                    a: {{ .Values.x }}               | 1: '.Values.x' is not a name
                    a: {{ #ready }}                  | 1: '#ready' is not a name
                    a: {{name.}}                     | 1: 'name.' is not a name
                    """)
    void whatIsNotMustacheIsRefusedWithItsLine(String text, String problem) {
        assertThat(Drawing.problem(text.replace('~', '\n'), VIEW)).startsWith("x.yaml.mustache:" + problem);
    }

    @Test
    void linesAreCountedThroughLongComments() {
        assertThat(Drawing.problem("{{! one\ntwo\nthree }}\na: b\n{{#ready}}\nc: {{nam}}\n{{/ready}}\n", VIEW))
                .startsWith("x.yaml.mustache:6: undefined name 'nam'");
    }

    @Test
    void anUnclosedSectionAfterALongCommentHasItsLine() {
        assertThat(Drawing.problem("{{! one\ntwo }}\n{{#ready}}\n{{! three\nfour }}\n", VIEW))
                .startsWith("x.yaml.mustache:3: section '{{#ready}}' is never closed");
    }

    @Test
    void otherDelimitersLeaveBracesAlone() {
        assertThat(Drawing.yaml("{{=<% %>=}}\na: \"{{ $labels.x }} of <%name%>\"\n<%={{ }}=%>\nb: {{name}}\n", VIEW))
                .isEqualTo("a: \"{{ $labels.x }} of shop\"\nb: shop\n");
    }

    @Test
    void controlCharactersInATemplateAreRefused() {
        assertThat(Drawing.problem("a: b\nc: \u0001\n", VIEW))
                .isEqualTo("x.yaml.mustache:2: the template has a control character");
    }
}
