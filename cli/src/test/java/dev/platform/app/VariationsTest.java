package dev.platform.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import dev.platform.finding.Findings;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VariationsTest {
    private static final SampleRepository SHOP =
            SampleRepository.shop("resources: {requests: {cpu: 250m}}\nenv: {LEVEL: info}\nprotocol: http");

    private static final List<Variation> ALL = Variations.of(SHOP.inputs(), SHOP.platform(), "shop", "web");

    private static Optional<Variation> of(String field) {
        return ALL.stream().filter(variation -> variation.field().equals(field)).findFirst();
    }

    @Test
    void aFieldThatIsWrittenHasItsPlaceAndShapesItsFiles() {
        assertThat(of("spec.services.web.resources.requests.cpu")).hasValueSatisfying(variation -> {
            assertThat(variation.isWritten()).isTrue();
            assertThat(variation.place()).hasToString("products/shop/product.yaml:10:35");
            assertThat(variation.changed().keySet())
                    .extracting(Object::toString)
                    .containsExactly("clusters/production/products/shop/web/deployment.yaml");
        });
    }

    /** Its value is the default, so that it could be left out; but it is what is written that counts. */
    @Test
    void aFieldThatSaysTheDefaultIsWritten() {
        assertThat(of("spec.services.web.protocol"))
                .hasValueSatisfying(
                        variation -> assertThat(variation.isWritten()).isTrue());
    }

    @Test
    void aFieldThatIsNotWrittenIsADefault() {
        assertThat(of("spec.services.web.runAsUser")).hasValueSatisfying(variation -> {
            assertThat(variation.isWritten()).isFalse();
            assertThat(variation.platform().service("shop", "web").container().user())
                    .isNotEqualTo(10001);
        });
    }

    @Test
    void grantVersionAndClusterAreAskedToo() {
        assertThat(of("spec.services.web.tag"))
                .hasValueSatisfying(
                        variation -> assertThat(variation.place().file()).isEqualTo("products/shop/versions.yaml"));
        assertThat(of("spec.domain"))
                .hasValueSatisfying(variation ->
                        assertThat(variation.place().file()).isEqualTo("clusters/production/cluster.yaml"));
        assertThat(of("spec.tier"))
                .hasValueSatisfying(
                        variation -> assertThat(variation.place().file()).isEqualTo("products/shop/grant.yaml"));
    }

    @Test
    void everyVariationChangesSomething() {
        assertThat(ALL)
                .isNotEmpty()
                .allSatisfy(variation -> assertThat(variation.changed()).isNotEmpty());
    }

    /** Warnings, and what is wrong elsewhere, say nothing about where a value comes from. */
    @Test
    void aRepositoryWithFaultsIsExplainedToo() {
        SampleRepository warned = SHOP.cluster("certificates: {perWeek: 1}")
                .product("pay", SampleRepository.WEB + "  ingress: {hosts: [{host: www.pay.example}]}\n");
        List<Variation> found = Variations.of(
                warned.inputs(),
                Objects.requireNonNull(Desired.platform(warned.inputs(), new Findings())),
                "shop",
                "web");
        assertThat(found)
                .extracting(Variation::field)
                .contains("spec.services.web.resources.requests.cpu", "spec.domain");
    }

    @Test
    void otherServicesAreNotTried() {
        SampleRepository two = SampleRepository.empty()
                .product(
                        "shop",
                        SampleRepository.WEB + "other: {type: worker, image: registry.acme.example/shop/other}\n");
        assertThat(Variations.of(two.inputs(), two.platform(), "shop", "web"))
                .noneMatch(variation -> variation.field().contains("services.other"));
    }
}
