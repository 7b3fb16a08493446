package dev.platform.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import dev.platform.finding.Finding;
import dev.platform.finding.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is on disk is judged, whatever the specs would make of it. */
class IsolationReportTest {
    private static final String RENDERED = "clusters/production/products/";

    @TempDir
    Path root = Path.of("");

    private final Findings findings = new Findings();

    @BeforeEach
    void twoProductsThatTalk() throws IOException {
        SampleRepository.empty()
                .product(
                        "shop",
                        SampleRepository.WEB
                                + "  accessPolicy: {outbound: {rules: [{product: pay, service: api, port: 8080}]}}\n")
                .product("pay", """
                        api:
                          type: internal
                          image: registry.acme.example/pay/api
                          port: 8080
                          accessPolicy: {inbound: {rules: [{product: shop, service: web, port: 8080}]}}
                        """)
                .grant("pay", "owner: team-pay\nsize: small\n")
                .writeTo(root);
    }

    private IsolationReport report() {
        return Objects.requireNonNull(IsolationReport.of(Workspace.open(root, findings), findings));
    }

    private void edit(String file, String before, String after) throws IOException {
        Path path = root.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(before);
        Files.writeString(path, text.replace(before, after));
    }

    @Test
    void aWantedCallHasTheLinesOfBothSpecs() {
        assertThat(report().edges()).singleElement().satisfies(call -> {
            assertThat(call.asked()).hasToString("products/shop/product.yaml:10:41");
            assertThat(call.granted()).hasToString("products/pay/product.yaml:10:40");
        });
        assertThat(findings.sorted()).isEmpty();
    }

    @Test
    void aCallThatBothRenderedFilesOpenButNoSpecWantsIsFound() throws IOException {
        edit("products/shop/product.yaml", ", port: 8080}]}}", ", port: 8081}]}}");
        edit(
                "products/pay/product.yaml",
                "product: shop, service: web, port: 8080",
                "product: shop, service: web, port: 9");
        report();

        assertThat(findings.sorted())
                .filteredOn(finding -> finding.rule().equals("calls-are-in-both-specs"))
                .extracting(finding -> finding.where().file())
                .containsExactly("products/pay/product.yaml", "products/shop/product.yaml");
    }

    @Test
    void aHandEditOfARenderedFileIsFound() throws IOException {
        edit(RENDERED + "pay/base/networkpolicy-service-api.yaml", "  ingress:\n", "  ingress:\n  - {}\n");
        report();

        assertThat(findings.sorted()).extracting(Finding::rule).contains("network-peers-are-named");
    }

    @Test
    void hiddenFilesAndLinksAreSeen() throws IOException {
        Files.writeString(root.resolve(RENDERED + "pay/api/.argocd-source.yaml"), "kustomize: {}\n");
        Files.createSymbolicLink(
                root.resolve(RENDERED + "pay/api/link.yaml"), root.resolve(RENDERED + "shop/web/service.yaml"));
        report();

        assertThat(findings.sorted()).extracting(Finding::rule).contains("rendered-files-are-plain", "file-is-regular");
    }

    @Test
    void aTreeThatIsNotRenderedIsSaidToBe() throws IOException {
        try (var files = Files.walk(root.resolve("clusters/production"))) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("cluster.yaml"))
                    .toList()) {
                Files.delete(file);
            }
        }

        assertThat(IsolationReport.of(Workspace.open(root, findings), findings)).isNull();
        assertThat(findings.sorted()).extracting(Finding::rule).containsExactly("tree-is-rendered");
    }

    @Test
    void aProductThatIsNotRenderedHasNoFence() throws IOException {
        try (var files = Files.walk(root.resolve("clusters/production"))) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains("/pay/"))
                    .toList()) {
                Files.delete(file);
            }
        }
        report();

        assertThat(findings.sorted())
                .anySatisfy(finding ->
                        assertThat(finding.message()).isEqualTo("'pay' isn't rendered, so nothing fences it in"));
    }
}
