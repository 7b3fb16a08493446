package dev.platform.schema;

import static dev.platform.schema.Sample.problems;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaWalkTest {
    private static final String WIDGET = """
            {'type': 'object', 'required': ['spec'], 'properties': {
              'kind': {'type': 'string'},
              'spec': {'type': 'object', 'required': ['size', 'parts'], 'properties': {
                'size': {'type': 'integer'},
                'color': {'type': 'string'},
                'template': {'type': 'object', 'properties': {'hinge': {'type': 'string'}}},
                'parts': {'type': 'array', 'items': {
                  'type': 'object', 'required': ['name'], 'properties': {
                    'name': {'type': 'string'}, 'labels': {'type': 'object', 'additionalProperties': {'type': 'string'}}}}}}}}}
            """;

    private static final String RIGHT = """
            kind: Widget
            spec:
              size: 3
              color: red
              parts:
              - name: a
                labels: {x: v}
              - name: b
            """;

    private static void assertFinds(String value, String rule, String place, String message, String hint) {
        assertThat(problems(WIDGET, value)).singleElement().satisfies(problem -> {
            assertThat(problem.rule()).isEqualTo(rule);
            assertThat(problem.line() + ":" + problem.column()).isEqualTo(place);
            assertThat(problem.message()).isEqualTo(message);
            assertThat(problem.hint()).isEqualTo(hint);
        });
    }

    @Test
    void whatFitsIsRight() {
        assertThat(problems(WIDGET, RIGHT)).isEmpty();
    }

    @Test
    void misspeltFieldIsReportedWithItsPlaceAndTheRightName() {
        assertFinds(
                RIGHT.replace("color", "colour"),
                "objects-have-known-fields",
                "4:3",
                "Widget has no field spec.colour in Kubernetes 1.35",
                "did you mean 'color'?");
    }

    @Test
    void misspeltRequiredFieldIsOneMistake() {
        assertFinds(
                RIGHT.replace("- name: b", "- nmae: b"),
                "objects-have-known-fields",
                "8:5",
                "Widget has no field spec.parts[1].nmae in Kubernetes 1.35",
                "did you mean 'name'?");
    }

    @Test
    void unknownFieldThatResemblesNoneGetsAListOfThoseLeft() {
        assertFinds(
                RIGHT.replace("color: red", "weight: 3"),
                "objects-have-known-fields",
                "4:3",
                "Widget has no field spec.weight in Kubernetes 1.35",
                "use one of: color, template");
    }

    @Test
    void fieldThatIsIndentedTooLittleIsToldWhereItBelongs() {
        assertFinds(
                RIGHT.replace("color: red", "hinge: left"),
                "objects-have-known-fields",
                "4:3",
                "Widget has no field spec.hinge in Kubernetes 1.35",
                "write it below 'template'");
    }

    @Test
    void missingFieldIsReportedWhereItsMappingStarts() {
        assertFinds(
                RIGHT.replace("  size: 3\n", ""),
                "objects-have-required-fields",
                "3:3",
                "Widget needs the field spec.size in Kubernetes 1.35",
                "add it: a whole number");
    }

    @Test
    void wrongTypeIsReportedAtTheValue() {
        assertFinds(
                RIGHT.replace("size: 3", "size: \"3\""),
                "objects-have-fitting-types",
                "3:9",
                "spec.size of Widget has to be a whole number in Kubernetes 1.35, but '3' is a string",
                "write a whole number, without quotes");
    }

    @Test
    void numberForAStringIsToBeQuoted() {
        assertFinds(
                RIGHT.replace("{x: v}", "{x: 8}"),
                "objects-have-fitting-types",
                "7:17",
                "spec.parts[0].labels.x of Widget has to be a string in Kubernetes 1.35, but '8' is a number",
                "put it in quotes: \"8\"");
    }

    @Test
    void mappingForAListIsToldHowListsAreWritten() {
        assertFinds(
                "spec: {size: 1, parts: {name: a}}",
                "objects-have-fitting-types",
                "1:24",
                "spec.parts of Widget has to be a list in Kubernetes 1.35, but is a mapping",
                "write a list: start each item with '- '");
    }

    @Test
    void allMistakesAreTold() {
        assertThat(problems(WIDGET, "kin: Widget\nspec: {size: x, parts: [{}, {name: 1}], colr: red}"))
                .extracting(problem -> problem.line() + ":" + problem.column())
                .containsExactlyInAnyOrder("1:1", "2:14", "2:25", "2:36", "2:41");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "integer | 1",
                "integer | 1.0",
                "integer | 1e3",
                "integer | 0x1f",
                "number | 1",
                "number | 1.5",
                "string | a",
                "string | '\"1\"'",
                "string | 2026-01-01",
                "boolean | true",
                "boolean | yes",
                "array | []",
                "object | {}"
            })
    void typesTakeWhatKubernetesTakes(String type, String value) {
        assertThat(problems("{'type': '" + type + "'}", value)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "integer | 1.5", "integer | a", "integer | '\"1\"'", "integer | 1e30", "integer | .inf", "number | a",
                "string | 1", "string | true", "string | 1.20", "boolean | 1", "boolean | '\"true\"'", "array | a",
                "array | {}", "object | a", "object | []"
            })
    void typesRefuseWhatKubernetesRefuses(String type, String value) {
        assertThat(problems("{'type': '" + type + "'}", value))
                .singleElement()
                .extracting(Problem::rule)
                .isEqualTo("objects-have-fitting-types");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8080", "http", "\"8080\""})
    void aValueMayHaveOneOfSeveralTypes(String value) {
        assertThat(problems("{'type': ['integer', 'string']}", value)).isEmpty();
        assertThat(problems("{'type': ['integer', 'string']}", "[" + value + "]"))
                .hasSize(1);
    }

    @Test
    void nothingIsSaidOfAFieldWithoutAValue() {
        assertThat(problems(WIDGET, RIGHT.replace("color: red", "color:"))).isEmpty();
    }

    @Test
    void openMappingsTakeOtherFieldsToo() {
        String open = "{'type': 'object', 'x-kubernetes-preserve-unknown-fields': true,"
                + " 'properties': {'a': {'type': 'string'}}}";
        assertThat(problems(open, "{a: x, b: 1}")).isEmpty();
        assertThat(problems(open, "{a: 1, b: 1}")).hasSize(1);
    }

    @Test
    void mappingWithoutFieldsIsClosed() {
        assertThat(problems("{'type': 'object'}", "{a: 1}"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.hint()).isEqualTo("remove it"));
    }

    @Test
    void schemaThatSaysNothingTakesAnything() {
        assertThat(problems("{}", "{a: [1, {b: c}]}")).isEmpty();
    }

    @Test
    void longValuesAreShortened() {
        assertThat(problems("{'type': 'integer'}", "x".repeat(500)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).hasSizeLessThan(200));
    }
}
