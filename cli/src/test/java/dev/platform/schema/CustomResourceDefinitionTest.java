package dev.platform.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.finding.Finding;
import dev.platform.finding.Findings;
import dev.platform.yaml.Document;
import dev.platform.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomResourceDefinitionTest {
    static final String ROBOT = """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata:
              name: robots.acme.example
            spec:
              group: acme.example
              scope: Cluster
              names: {kind: Robot, plural: robots, listKind: RobotList, singular: robot}
              versions:
              - name: v2
                served: true
                storage: true
                schema:
                  openAPIV3Schema:
                    description: A robot.
                    type: object
                    required: [spec]
                    properties:
                      metadata: {type: object}
                      spec: {type: object, properties: {arms: {type: integer, description: How many.}}}
                      status: {type: object, properties: {mood: {type: string}}}
              - name: v1
                served: false
                storage: false
                schema: {openAPIV3Schema: {type: object}}
            """;

    private static List<CustomResourceDefinition> read(String text, Findings findings) {
        List<Document> documents =
                YamlReader.forManifests().readAll("crd.yaml", text.getBytes(StandardCharsets.UTF_8), findings);
        return documents.stream()
                .flatMap(document -> CustomResourceDefinition.in(document, findings).stream())
                .toList();
    }

    private static List<CustomResourceDefinition> read(String text) {
        Findings findings = new Findings();
        List<CustomResourceDefinition> definitions = read(text, findings);
        assertThat(findings.sorted()).isEmpty();
        return definitions;
    }

    @Test
    void eachServedVersionIsADocument() {
        assertThat(read(ROBOT).get(0).documents())
                .singleElement()
                .satisfies(document -> assertThat(document.text()).isEqualTo("""
                        {
                         "apiVersion": "acme.example/v2",
                         "kinds": {
                          "Robot": {"resource":"robots","namespaced":false,"$ref":"example.acme.v2.Robot"}
                         },
                         "definitions": {
                          "example.acme.v2.Robot": {"type":"object","required":["spec"],"properties":{
                           "apiVersion": {"type":"string"},
                           "kind": {"type":"string"},
                           "metadata": {"$ref":"io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta"},
                           "spec": {"type":"object","properties":{
                            "arms": {"type":"integer"}
                           }},
                           "status": {}
                          }}
                         }
                        }
                        """));
    }

    @Test
    void otherObjectsAndEmptyDocumentsAreLeftAlone() {
        String others = "---\n# nothing\n---\napiVersion: v1\nkind: Namespace\nmetadata: {name: robots}\n---\n";
        assertThat(read(others + ROBOT + others)).hasSize(1);
    }

    @Test
    void listsAreOpened() {
        String item = ROBOT.indent(2).replaceFirst("^ ", "-");
        assertThat(read("apiVersion: v1\nkind: List\nitems:\n" + item + item)).hasSize(2);
    }

    @Test
    void jsonIsReadToo() {
        assertThat(read("""
                {"apiVersion": "apiextensions.k8s.io/v1", "kind": "CustomResourceDefinition",
                 "spec": {"group": "acme.example", "scope": "Namespaced", "names": {"kind": "Robot", "plural": "robots"},
                  "versions": [{"name": "v1", "served": true, "schema": {"openAPIV3Schema": {"type": "object"}}}]}}
                """)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"  group: acme.example\n", "kind: Robot, ", "plural: robots, "})
    void definitionWithoutItsPartsIsReported(String part) {
        Findings findings = new Findings();
        assertThat(read(ROBOT.replace(part, ""), findings)).isEmpty();
        assertThat(findings.sorted()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("definitions-are-whole");
            assertThat(finding.where()).hasToString("crd.yaml:1:1");
        });
    }

    @Test
    void definitionsOfOldAreReported() {
        Findings findings = new Findings();
        read(ROBOT.replace("apiextensions.k8s.io/v1", "apiextensions.k8s.io/v1beta1"), findings);
        assertThat(findings.sorted())
                .singleElement()
                .extracting(Finding::message)
                .asString()
                .contains("apiextensions.k8s.io/v1beta1, which clusters no longer know");
    }
}
