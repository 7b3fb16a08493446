package dev.platform.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import dev.platform.finding.Finding;
import dev.platform.finding.Findings;
import dev.platform.finding.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaCheckTest {
    private static final String TEMPLATE = "templates/service/serviceaccount.yaml.mustache";
    private static final String SOUND = """
            apiVersion: v1
            kind: ServiceAccount
            metadata:
              name: {{name}}
              namespace: {{product}}
            """;

    @TempDir
    Path folder = Path.of("");

    private List<Finding> check(SampleRepository repository) throws IOException {
        repository.writeTo(folder);
        return check();
    }

    private List<Finding> check() {
        Findings findings = new Findings();
        Workspace workspace = Workspace.open(folder, findings);
        Desired desired = Desired.of(workspace.inputs(), findings);
        assertThat(findings.sorted()).isEmpty();
        RenderedObjects.check(workspace, Objects.requireNonNull(desired), findings);
        return findings.sorted();
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }

    private static SampleRepository shop() {
        return SampleRepository.shop("");
    }

    @Test
    void whatTemplatesSayIsRight() throws IOException {
        assertThat(check(shop())).isEmpty();
    }

    @Test
    void mistakeOfATemplateIsToldOnceForAllItsFiles() throws IOException {
        String web = SampleRepository.WEB.replace("shop", "pay");
        String api = web.replace("web:", "api:").replace("type: web", "type: internal");
        assertThat(check(SampleRepository.empty()
                        .product("shop", SampleRepository.WEB)
                        .product("pay", web + api)
                        .with(TEMPLATE, SOUND + "automount: false\n")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.where())
                            .hasToString("clusters/production/products/pay/api/serviceaccount.yaml:7:1");
                    assertThat(finding.message())
                            .isEqualTo("ServiceAccount has no field automount in Kubernetes 1.35;"
                                    + " rendered from products/pay/product.yaml:11:7 (and 2 more like this)");
                    assertThat(finding.hint()).endsWith("correct it in " + TEMPLATE);
                });
    }

    @Test
    void unknownKindIsToldWithWhatToDo() throws IOException {
        assertThat(check(shop().with(
                                TEMPLATE, SOUND.replace("v1", "acme.example/v1").replace("ServiceAccount", "Robot"))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("objects-have-known-kinds");
                    assertThat(finding.where())
                            .hasToString("clusters/production/products/shop/web/serviceaccount.yaml:3:7");
                    assertThat(finding.hint()).contains("platform schemas import");
                });
    }

    @Test
    void kindOfAnAddonIsKnownOnceItIsImported() throws IOException {
        String crd = """
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata: {name: robots.acme.example}
                spec:
                  group: acme.example
                  scope: Namespaced
                  names: {kind: Robot, plural: robots}
                  versions:
                  - name: v1
                    served: true
                    storage: true
                    schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object}}}}
                """;
        write("crd.yaml", crd);
        shop().with(TEMPLATE, SOUND.replace("v1", "acme.example/v1").replace("ServiceAccount", "Robot"))
                .writeTo(folder);
        Findings findings = new Findings();
        SchemaSite site = Objects.requireNonNull(SchemaSite.of(folder, findings));
        SchemaUpdate update = Objects.requireNonNull(
                SchemaUpdate.include(site, DefinitionFiles.read(folder, Path.of("crd.yaml"), findings), findings));
        update.update().writes().files().forEach((path, text) -> {
            try {
                write(path.value(), text);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });

        assertThat(check()).isEmpty();
    }

    @Test
    void schemasOfTheRepositoryComeBeforeThePackedOnes() throws IOException {
        write("clusters/production/schemas/kubernetes-1.35/v1.json", """
                {"apiVersion": "v1", "kinds": {
                  "Namespace": {"resource": "namespaces", "$ref": "any"}, "ServiceAccount": {"$ref": "any"},
                  "Service": {"$ref": "any"}, "ConfigMap": {"$ref": "any"}, "LimitRange": {"$ref": "any"}, "ResourceQuota": {"$ref": "none"}},
                 "definitions": {"any": {}, "none": {"required": ["soul"]}}}
                """);
        assertThat(check(shop()))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.message())
                        .startsWith("ResourceQuota needs the field soul in Kubernetes 1.35"));
    }

    @Test
    void brokenFileOfSchemasIsToldOnce() throws IOException {
        write("clusters/production/schemas/kubernetes-1.35/apps.v1.json", "{\"apiVersion\": \"apps/v1\",\n oops}");
        assertThat(check(shop())).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("schemas-are-readable");
            assertThat(finding.where()).hasToString("clusters/production/schemas/kubernetes-1.35/apps.v1.json");
            assertThat(finding.message()).contains("line 2 isn't JSON");
        });
    }

    @Test
    void versionWithoutSchemasIsAWarningAndTheNearestIsUsed() throws IOException {
        assertThat(check(shop().edit("clusters/production/cluster.yaml", "\"1.35\"", "\"1.41\"")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.rule()).isEqualTo("kubernetes-has-schemas");
                    assertThat(finding.where().toString()).startsWith("clusters/production/cluster.yaml:5:");
                    assertThat(finding.message()).contains("1.41", "as of 1.36");
                    assertThat(finding.hint()).contains("platform schemas pull");
                });
    }

    @Test
    void olderVersionIsCheckedAsTheOldestKnown() throws IOException {
        assertThat(check(shop().edit("clusters/production/cluster.yaml", "\"1.35\"", "\"1.30\"")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("as of 1.35"));
    }
}
