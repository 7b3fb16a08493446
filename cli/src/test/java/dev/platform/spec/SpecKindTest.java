package dev.platform.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpecKindTest {
    @Test
    void aKindIsFoundInAnyCase() {
        assertThat(SpecKind.of("product")).contains(SpecKind.PRODUCT);
        assertThat(SpecKind.of("AddonVersion")).contains(SpecKind.ADDON_VERSION);
        assertThat(SpecKind.of("products")).isEmpty();
    }

    @Test
    void eachSchemaHasAFile() {
        assertThat(SpecKind.ADDON_VERSION.schemaFile()).isEqualTo("addonversion.schema.json");
        assertThat(SpecKind.GRANT.file()).isEqualTo("products/<product>/grant.yaml");
    }
}
