package dev.platform.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReductionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'type': 'string', 'description': 'prose', 'example': 'x', 'title': 'y'} | {'type':'string'}",
                "{'type': 'string', 'format': 'hostname'} | {'type':'string'}",
                "{'type': 'integer', 'format': 'int32', 'default': 0} | {'type':'integer','format':'int32'}",
                "{'$ref': '#/components/schemas/a.B'} | {'$ref':'a.B'}",
                "{'allOf': [{'$ref': '#/components/schemas/a.B'}], 'default': {}} | {'$ref':'a.B'}",
                "{'oneOf': [{'type': 'string'}, {'type': 'number'}]} | {'type':['number','string']}",
                "{'oneOf': [{'type': 'integer'}, {'type': 'string'}], 'format': 'int-or-string'} | {'type':['integer','string']}",
                "{'type': 'object'} | {'type':'object','x-kubernetes-preserve-unknown-fields':true}",
                "{'type': 'object', 'additionalProperties': {'type': 'string'}} |"
                        + " {'type':'object','additionalProperties':{'type':'string'}}",
                "{'type': 'object', 'required': ['b', 'a'], 'properties': {'b': {'default': ''}, 'a': {}}} |"
                        + " {'type':'object','required':['a','b'],'properties':{'a':{},'b':{}}}",
                "{'type': 'string', 'enum': ['b', 'a']} | {'type':'string','enum':['b','a']}",
                "{} | {}"
            })
    void typesKeepTheirStructure(String schema, String reduced) {
        assertThat(text(Reduction.ofTypes(), schema)).isEqualTo(reduced);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'type': 'object'} | {'type':'object'}",
                "{'type': 'object', 'x-kubernetes-preserve-unknown-fields': true} |"
                        + " {'type':'object','x-kubernetes-preserve-unknown-fields':true}",
                "{'x-kubernetes-int-or-string': true, 'anyOf': [{'type': 'integer'}, {'type': 'string'}], 'pattern': 'x'} |"
                        + " {'type':['integer','string'],'pattern':'x'}",
                "{'type': 'object', 'required': ['b', 'a'], 'properties': {'b': {'default': 'x'}, 'a': {}}} |"
                        + " {'type':'object','required':['a'],'properties':{'a':{},'b':{}}}",
                "{'type': 'string', 'minLength': 1, 'maxLength': 63, 'nullable': true} |"
                        + " {'type':'string','minLength':1,'maxLength':63}",
                "{'type': 'object', 'oneOf': [{'required': ['a']}, {'required': ['b']}], 'not': {'required': ['c']}} |"
                        + " {'type':'object','oneOf':[{'required':['a']},{'required':['b']}],'not':{'required':['c']}}",
                "{'type': 'object', 'x-kubernetes-validations': [{'rule': 'self.a == 1'}], 'allOf': [{}]} | {'type':'object'}",
                "{'type': 'number', 'minimum': 1.0, 'maximum': 10} | {'type':'number','minimum':1,'maximum':10}"
            })
    void customResourcesKeepTheirStructure(String schema, String reduced) {
        assertThat(text(Reduction.ofCustomResources(), schema)).isEqualTo(reduced);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'type': 'object', 'x-kubernetes-embedded-resource': true, 'x-kubernetes-preserve-unknown-fields': true}"
            })
    void embeddedObjectsHaveWhatEveryObjectHas(String schema) {
        assertThat(text(Reduction.ofCustomResources(), schema))
                .isEqualTo("{'type':'object','required':['apiVersion','kind'],'properties':{"
                        + "'apiVersion':{'type':'string'},'kind':{'type':'string'},"
                        + "'metadata':{'$ref':'io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta'}},"
                        + "'x-kubernetes-preserve-unknown-fields':true}");
    }

    /** On one line, with single quotes. */
    private static String text(Reduction reduction, String schema) {
        return SchemaText.of(reduction.reduce(Sample.json(schema)))
                .replaceAll("\\n *", "")
                .replace(": ", ":")
                .replace('"', '\'');
    }
}
