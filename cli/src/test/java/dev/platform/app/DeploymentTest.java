package dev.platform.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.app.Wish.Written;
import dev.platform.finding.Finding;
import dev.platform.finding.Findings;
import dev.platform.model.ImageDigest;
import dev.platform.model.ImageTag;
import dev.platform.model.Name;
import dev.platform.spec.SpecSetReader;
import dev.platform.spec.VersionsSpec.VersionSpec;
import dev.platform.tree.Inputs;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeploymentTest {
    private static final String DIGEST = "sha256:" + "0".repeat(64);
    private static final Inputs INPUTS = TestRepository.SHOP.inputs();

    private static String versions(Deployment deployment) {
        Findings findings = new Findings();
        Written written = deployment.write(SpecSetReader.read(INPUTS, findings), INPUTS, findings);
        assertThat(findings.sorted()).isEmpty();
        return Objects.requireNonNull(Objects.requireNonNull(written).files().text(TestRepository.VERSIONS));
    }

    private static Deployment of(String product, String service) {
        return new Deployment(List.of(TestRepository.version(product, service, "2.0.0")), ImageDigests.unasked());
    }

    @Test
    void theOtherServicesKeepTheirVersions() {
        assertThat(versions(of("shop", "web"))).isEqualTo("""
                        # Written by platform deploy.
                        apiVersion: platform.dev/v1
                        kind: Versions
                        metadata:
                          name: shop
                        spec:
                          services:
                            api:
                              tag: "1.0.0"
                            web:
                              tag: "2.0.0"
                        """);
    }

    @ParameterizedTest
    @CsvSource({"1.20", "1e3", "0777", "true", "2026-11-01", "_x"})
    void aTagIsReadBackAsItWasWritten(String tag) {
        String text = versions(TestRepository.deployment("web", tag));
        assertThat(TestRepository.SHOP
                        .with(TestRepository.VERSIONS.value(), text)
                        .service("shop", "web")
                        .container()
                        .image())
                .hasToString("registry.acme.example/shop/web:" + tag);
    }

    @Test
    void aDigestIsWrittenToo() {
        VersionSpec version = new VersionSpec(ImageTag.parse("2.0.0"), ImageDigest.parse(DIGEST));
        Deployment pinned = new Deployment(
                List.of(new ServiceVersion(Name.parse("shop"), Name.parse("web"), version)), ImageDigests.unasked());
        assertThat(versions(pinned)).contains("tag: \"2.0.0\"\n      digest: " + DIGEST);
    }

    @Test
    void theFirstVersionOfAServiceCanBeDeployed() {
        Inputs none =
                TestRepository.SHOP.without(TestRepository.VERSIONS.value()).inputs();
        Findings findings = new Findings();
        Written written = of("shop", "web").write(SpecSetReader.read(none, findings), none, findings);
        assertThat(findings.sorted()).isEmpty();
        assertThat(Objects.requireNonNull(written).files().text(TestRepository.VERSIONS))
                .contains("web:\n      tag: \"2.0.0\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shpo | web | product-is-known | there is no product 'shpo' | did you mean 'shop'?",
                "shop | wbe | service-is-known | 'shop' has no service 'wbe' | new-service shop wbe"
            })
    void whatIsDeployedExists(String product, String service, String rule, String message, String hint) {
        Findings findings = new Findings();
        assertThat(of(product, service).write(SpecSetReader.read(INPUTS, findings), INPUTS, findings))
                .isNull();
        assertThat(findings.sorted()).singleElement().satisfies(finding -> {
            assertThat(finding).extracting(Finding::rule).isEqualTo(rule);
            assertThat(finding.message()).contains(message);
            assertThat(finding.hint()).contains(hint);
        });
    }

    @Test
    void severalServicesAreOneChange() {
        Deployment both = new Deployment(
                List.of(TestRepository.version("shop", "web", "2.0.0"), TestRepository.version("shop", "api", "3.0.0")),
                ImageDigests.unasked());
        assertThat(versions(both)).contains("api:\n      tag: \"3.0.0\"", "web:\n      tag: \"2.0.0\"");
        assertThat(both.message()).isEqualTo("Deploy shop/web 2.0.0, shop/api 3.0.0");
    }

    @Test
    void everyUnknownServiceIsToldAndNothingWritten() {
        Deployment mixed = new Deployment(
                List.of(
                        TestRepository.version("shop", "web", "2.0.0"),
                        TestRepository.version("shop", "wbe", "2.0.0"),
                        TestRepository.version("shpo", "api", "2.0.0")),
                ImageDigests.unasked());
        Findings findings = new Findings();
        assertThat(mixed.write(SpecSetReader.read(INPUTS, findings), INPUTS, findings))
                .isNull();
        assertThat(findings.sorted())
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder("service-is-known", "product-is-known");
    }

    @Test
    void aLongListIsCountedAndListedBelow() {
        Deployment many = new Deployment(
                Stream.of("one", "two", "three", "four", "five")
                        .map(name -> TestRepository.version("shop", name, "2.0.0"))
                        .toList(),
                ImageDigests.unasked());
        assertThat(many.message()).startsWith("Deploy 5 services\n\nshop/one 2.0.0\nshop/two 2.0.0\n");
    }

    @Test
    void theMessageNamesWhatAndWhich() {
        assertThat(of("shop", "web").message()).isEqualTo("Deploy shop/web 2.0.0");
    }
}
