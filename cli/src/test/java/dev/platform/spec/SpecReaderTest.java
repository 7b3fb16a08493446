package dev.platform.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import dev.platform.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpecReaderTest {
    private static final String PRODUCT = "products/shop/product.yaml";
    private static final SampleRepository SHOP = SampleRepository.shop("");

    @Test
    void anotherKindIsRefused() {
        SHOP.edit(PRODUCT, "kind: Product", "kind: Grant")
                .assertFinds("kind-fits-the-file", PRODUCT + ":2:7", "'Grant'", "write 'kind: Product'");
    }

    @Test
    void aNewerVersionAsksForANewerProgram() {
        SHOP.edit(PRODUCT, "platform.dev/v1", "platform.dev/v2")
                .assertFinds(
                        "api-version-is-known", PRODUCT + ":1:13", "'platform.dev/v2'", "the platform version that");
    }

    @Test
    void aForeignVersionIsRefused() {
        SHOP.edit(PRODUCT, "platform.dev/v1", "apps/v1")
                .assertFinds("api-version-is-known", PRODUCT + ":1:13", "'apps/v1'", "'apiVersion: platform.dev/v1'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"apiVersion: platform.dev/v1\n", "kind: Product\n", "metadata: {name: shop}\n"})
    void aMissingPartIsNamed(String part) {
        String name = part.substring(0, part.indexOf(':'));
        SHOP.edit(PRODUCT, part, "")
                .assertFinds("field-is-present", PRODUCT + ":1:1", "'" + name + "' is missing", "add '" + name + "'");
    }

    @Test
    void anUnknownPartIsNamed() {
        SHOP.edit(PRODUCT, "kind: Product", "kind: Product\nstatus: {}")
                .assertFinds("field-is-known", PRODUCT + ":3:1", "'status'", "[apiVersion, kind, metadata, spec]");
    }

    @Test
    void upperAndLowerCaseMatter() {
        assertThat(SHOP.edit(PRODUCT, "kind: Product", "Kind: Product").findings())
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder("field-is-known", "field-is-present");
        assertThat(SHOP.edit(PRODUCT, "kind: Product", "Kind: Product").findings())
                .anySatisfy(finding -> assertThat(finding.hint()).contains("did you mean 'kind'?"));
    }

    @Test
    void theNameIsTheFolder() {
        SHOP.edit(PRODUCT, "{name: shop}", "{name: shop-admin}")
                .assertFinds(
                        "name-is-the-folder",
                        PRODUCT + ":3:18",
                        "'shop-admin' is not the name of its folder",
                        "rename");
    }

    @Test
    void allMistakesAreFoundInOneRun() {
        SampleRepository wrong =
                SHOP.edit(PRODUCT, "platform.dev/v1", "v1").edit(PRODUCT, "kind: Product", "kind: Grant\nextra: 1");
        assertThat(wrong.findings())
                .extracting(Finding::rule)
                .containsExactly("api-version-is-known", "kind-fits-the-file", "field-is-known");
    }

    @Test
    void mistakesInTheSpecAndInTheNameAreFoundInOneRun() {
        SampleRepository wrong =
                SHOP.edit(PRODUCT, "{name: shop}", "{name: Shop}").edit(PRODUCT, "8080", "80");
        assertThat(wrong.findings()).extracting(Finding::rule).containsExactly("name-is-a-label", "number-is-in-range");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello\n", "- a\n"})
    void aFileThatIsNoMappingIsRefused(String text) {
        SHOP.with(PRODUCT, text)
                .assertFinds("field-has-its-type", PRODUCT + ":1:1", "instead of a mapping", "begin with 'apiVersion");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "---\n", "~\n"})
    void anEmptyFileIsReportedAndNothingElse(String text) {
        assertThat(SHOP.with(PRODUCT, text).findings()).hasSize(1).allSatisfy(finding -> {
            assertThat(finding.where().file()).isEqualTo(PRODUCT);
        });
    }
}
