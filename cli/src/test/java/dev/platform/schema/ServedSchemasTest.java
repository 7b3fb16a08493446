package dev.platform.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.platform.cluster.RecordedApi;
import dev.platform.finding.PlatformException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ServedSchemasTest {
    private final Map<String, String> answers = new TreeMap<>(RecordedApi.recorded());

    private ServedSchemas ask() {
        return ServedSchemas.ask(path -> Objects.requireNonNull(answers.get(path.replaceFirst("\\?.*", "")), path)
                .getBytes(StandardCharsets.UTF_8));
    }

    private SchemaDocument document(String apiVersion) {
        return Objects.requireNonNull(ask().documents().get(GroupVersion.parse(apiVersion)));
    }

    @Test
    void everyGroupAndVersionIsADocument() {
        assertThat(ask().version()).hasToString("1.35");
        assertThat(ask().documents().keySet())
                .extracting(Object::toString)
                .containsExactly("v1", "coordination.k8s.io/v1", "externaldns.k8s.io/v1alpha1", "policy/v1");
        assertThat(ask().kinds()).isEqualTo(8);
    }

    @Test
    void kindsKnowTheirResourceAndScope() {
        assertThat(document("v1").kinds()).containsOnlyKeys("Binding", "ConfigMap", "Namespace", "ResourceQuota");
        assertThat(document("v1").kinds().get("Namespace"))
                .isEqualTo(new SchemaDocument.KindEntry("namespaces", false, "io.k8s.api.core.v1.Namespace"));
        assertThat(document("v1").kinds().get("Binding"))
                .isEqualTo(new SchemaDocument.KindEntry("bindings", true, "io.k8s.api.core.v1.Binding"));
    }

    @Test
    void whatTheCoreDefinesIsNotRepeated() {
        assertThat(document("v1").definitions()).containsKey("io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta");
        assertThat(document("coordination.k8s.io/v1").definitions())
                .containsOnlyKeys(
                        "io.k8s.api.coordination.v1.Lease",
                        "io.k8s.api.coordination.v1.LeaseSpec",
                        "io.k8s.apimachinery.pkg.apis.meta.v1.MicroTime");
    }

    @Test
    void whatACoreOfAnotherVersionDefinesOtherwiseIsKept() {
        answers.computeIfPresent(
                "/openapi/v3/apis/coordination.k8s.io/v1",
                (path, text) -> text.replace("\"managedFields\"", "\"otherFields\""));
        assertThat(document("coordination.k8s.io/v1").definitions())
                .containsKey("io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta");
    }

    @Test
    void statusIsLeftToTheCluster() {
        assertThat(document("v1").text())
                .contains("\"status\": {}")
                .doesNotContain("NamespaceStatus", "ResourceQuotaStatus");
    }

    @Test
    void kindsOfAddonsHaveAFolderOfTheirOwn() {
        ServedSchemas served = ask();
        assertThat(served.folder(document("v1"))).isEqualTo("kubernetes-1.35");
        assertThat(served.folder(document("coordination.k8s.io/v1"))).isEqualTo("kubernetes-1.35");
        assertThat(served.folder(document("externaldns.k8s.io/v1alpha1"))).isEqualTo("addons");
    }

    @Test
    void versionMayHaveAPlus() {
        answers.put("/version", "{\"major\": \"1\", \"minor\": \"36+\"}");
        assertThat(ask().version()).hasToString("1.36");
    }

    @Test
    void somethingElseThanAnApiServerIsSaidToBeThat() {
        answers.put("/version", "<html>");
        assertThatThrownBy(this::ask)
                .isInstanceOf(PlatformException.class)
                .hasMessage("the API server's answer to /version can't be read: line 1 isn't JSON");
        answers.put("/version", "{}");
        assertThatThrownBy(this::ask).hasMessageContaining("version '.' of Kubernetes");
        answers.put("/version", "{\"major\": \"1\", \"minor\": \"35\"}");
        answers.put("/openapi/v3", "{}");
        assertThatThrownBy(this::ask).hasMessageContaining("doesn't tell of its own kinds");
    }
}
