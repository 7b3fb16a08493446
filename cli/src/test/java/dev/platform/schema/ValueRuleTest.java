package dev.platform.schema;

import static dev.platform.schema.Sample.problems;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueRuleTest {
    private static final String AMOUNT = "{'type': ['number', 'string'], 'format': 'quantity'}";

    private static void assertRefuses(String schema, String value, String hint) {
        assertThat(problems(schema, value)).singleElement().satisfies(problem -> {
            assertThat(problem.rule()).isEqualTo("objects-have-allowed-values");
            assertThat(problem.hint()).isEqualTo(hint);
        });
    }

    @Test
    void wordsAreThoseOfTheList() {
        String schema = "{'type': 'string', 'enum': ['ClusterIP', 'NodePort']}";
        assertThat(problems(schema, "ClusterIP")).isEmpty();
        assertRefuses(schema, "ClusterIp", "did you mean 'ClusterIP'?");
        assertRefuses(schema, "x", "use one of: ClusterIP, NodePort");
    }

    @Test
    void numbersMayBeListedToo() {
        assertThat(problems("{'type': 'integer', 'enum': [1, 2]}", "2")).isEmpty();
        assertRefuses("{'type': 'integer', 'enum': [1, 2]}", "30", "use one of: 1, 2");
    }

    @Test
    void messageNamesTheValueAndItsField() {
        assertThat(problems("{'type': 'object', 'properties': {'a': {'type': 'string', 'enum': ['x']}}}", "a: yyy"))
                .singleElement()
                .extracting(Problem::message)
                .isEqualTo("'yyy' is not allowed for a of Widget in Kubernetes 1.35");
    }

    @ParameterizedTest
    @ValueSource(strings = {"500m", "2", "2Gi", "0.5", "1e3", "-1", ".5Mi", "100u", "\"2\"", "1E"})
    void amountsAreNumbersOrText(String value) {
        assertThat(problems(AMOUNT, value)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2GB", "lots", "2 Gi", "1.2.3", "\"\""})
    void otherTextIsNoAmount(String value) {
        assertRefuses(AMOUNT, value, "write an amount such as 250m, 2 or 512Mi");
    }

    @ParameterizedTest
    @CsvSource({"int32, 2147483647, 2147483648", "int64, 9223372036854775807, 9223372036854775808"})
    void numbersFitTheirFormat(String format, String largest, String tooLarge) {
        String schema = "{'type': 'integer', 'format': '" + format + "'}";
        assertThat(problems(schema, largest)).isEmpty();
        assertThat(problems(schema, "-" + largest)).isEmpty();
        assertRefuses(schema, tooLarge, "use a number of at most " + largest);
    }

    @Test
    void timesAreOfRfc3339() {
        String schema = "{'type': 'string', 'format': 'date-time'}";
        assertThat(problems(schema, "2026-11-30T12:00:00Z")).isEmpty();
        assertThat(problems(schema, "\"2026-11-30T12:00:00.123456+01:00\"")).isEmpty();
        assertRefuses(schema, "tomorrow", "write a time such as 2026-11-30T12:00:00Z");
    }

    @Test
    void bytesAreBase64() {
        String schema = "{'type': 'string', 'format': 'byte'}";
        assertThat(problems(schema, "aGFsbG8=")).isEmpty();
        assertThat(problems(schema, "|\n  aGFs\n  bG8=\n")).isEmpty();
        assertThat(problems(schema, "pass word")).hasSize(1);
    }

    @Test
    void unknownFormatSaysNothing() {
        assertThat(problems("{'type': 'string', 'format': 'moon-phase'}", "x")).isEmpty();
    }

    @Test
    void textMatchesItsPattern() {
        String schema = "{'type': 'string', 'pattern': '^[a-z]+$'}";
        assertThat(problems(schema, "abc")).isEmpty();
        assertRefuses(schema, "Abc", "write a value that matches ^[a-z]+$");
    }

    @ParameterizedTest
    @ValueSource(strings = {"^[[:alpha:]]+$", "^(?P<name>x)$", "("})
    void patternThatOnlyGoKnowsIsLeftToTheServer(String pattern) {
        assertThat(problems("{'type': 'string', 'pattern': '" + pattern + "'}", "anything"))
                .isEmpty();
    }

    @Test
    void patternIsNotForNumbers() {
        assertThat(problems("{'type': ['integer', 'string'], 'pattern': '^[0-9]+Mi$'}", "512"))
                .isEmpty();
        assertThat(problems("{'type': ['integer', 'string'], 'pattern': '^[0-9]+Mi$'}", "512Gi"))
                .hasSize(1);
    }

    @Test
    void numbersAreInTheirRange() {
        String schema = "{'type': 'integer', 'minimum': 1, 'maximum': 65535}";
        assertThat(problems(schema, "1")).isEmpty();
        assertThat(problems(schema, "65535")).isEmpty();
        assertRefuses(schema, "0", "use at least 1");
        assertRefuses(schema, "65536", "use at most 65535");
    }

    @Test
    void endsOfARangeMayBeLeftOut() {
        String schema = "{'type': 'number', 'minimum': 0, 'exclusiveMinimum': true,"
                + " 'maximum': 1, 'exclusiveMaximum': true}";
        assertThat(problems(schema, "0.5")).isEmpty();
        assertRefuses(schema, "0", "use more than 0");
        assertRefuses(schema, "1", "use less than 1");
    }

    @Test
    void sizesAreLimited() {
        assertRefuses("{'type': 'string', 'minLength': 1}", "\"\"", "use at least 1 character");
        assertRefuses("{'type': 'string', 'maxLength': 2}", "abc", "use at most 2 characters");
        assertRefuses("{'type': 'array', 'minItems': 1}", "[]", "use at least 1 item");
        assertRefuses("{'type': 'array', 'maxItems': 1}", "[a, b]", "use at most 1 item");
        assertRefuses("{'minProperties': 1}", "{}", "use at least 1 field");
        assertRefuses("{'maxProperties': 1}", "{a: 1, b: 2}", "use at most 1 field");
    }

    @Test
    void charactersAreCountedNotTheirHalves() {
        assertThat(problems("{'type': 'string', 'maxLength': 1}", "\"\ud83d\ude00\""))
                .isEmpty();
    }

    @Test
    void exactlyOneOfSeveralFieldsIsSet() {
        String schema = "{'oneOf': [{'required': ['a']}, {'required': ['b']}]}";
        assertThat(problems(schema, "{a: 1}")).isEmpty();
        assertRefuses(schema, "{a: 1, b: 2}", "set exactly one of: a, b");
        assertRefuses(schema, "{c: 1}", "set exactly one of: a, b");
    }

    @Test
    void oneOfSeveralFieldsIsSetAtLeast() {
        String schema = "{'anyOf': [{'required': ['a']}, {'required': ['b', 'c']}]}";
        assertThat(problems(schema, "{a: 1, b: 2}")).isEmpty();
        assertRefuses(schema, "{b: 2}", "set one of: a, b and c");
    }

    @Test
    void allPartsHaveToFit() {
        String schema = "{'allOf': [{'properties': {'a': {'maximum': 3}}}, {'required': ['a']}]}";
        assertThat(problems(schema, "{a: 3}")).isEmpty();
        assertThat(problems(schema, "{a: 4}")).hasSize(1);
        assertThat(problems(schema, "{b: 1}")).hasSize(1);
    }

    @Test
    void whatIsExcludedMustNotFit() {
        String schema = "{'not': {'required': ['a', 'b']}}";
        assertThat(problems(schema, "{a: 1}")).isEmpty();
        assertRefuses(schema, "{a: 1, b: 1}", "change or remove: a and b");
    }
}
