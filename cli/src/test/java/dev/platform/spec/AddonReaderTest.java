package dev.platform.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import dev.platform.model.Addon;
import dev.platform.model.AddonVersionName;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddonReaderTest {
    private static final String ADDON = """
            apiVersion: platform.dev/v1
            kind: Addon
            metadata: {name: keda, description: Scales}
            spec:
              namespace: keda
              wave: -50
              chart: {name: keda, repository: "https://charts.acme.example"}
            """;
    private static final String VERSION = """
            apiVersion: platform.dev/v1
            kind: AddonVersion
            metadata: {name: keda}
            spec: {chartVersion: 2.18.0, kubernetes: {min: "1.33", max: "1.36"}}
            """;
    private static final String POLICY = """
            apiVersion: admissionregistration.k8s.io/v1
            kind: ValidatingAdmissionPolicy
            metadata: {name: images}
            """;
    private static final SampleRepository KEDA = SampleRepository.empty()
            .with("addons/keda/addon.yaml", ADDON)
            .with("addons/keda/2.18.0/version.yaml", VERSION)
            .with("addons/keda/2.18.0/values.yaml", "replicas: 2\nnested: {\"on\": \"yes\"}\n")
            .with("addons/keda/2.18.0/manifests/a.yaml", "kind: A\n")
            .with("addons/keda/2.9.1/version.yaml", VERSION)
            .with("addons/README.md", "# Add-ons\n");

    private static Addon keda() {
        return Objects.requireNonNull(KEDA.platform().addons().get("keda"));
    }

    @Test
    void aVersionIsEverythingInItsFolder() {
        assertThat(keda().description()).isEqualTo("Scales");
        assertThat(keda().namespace()).hasToString("keda");
        assertThat(keda().wave()).isEqualTo(-50);
        Addon.Version version = Objects.requireNonNull(keda().versions().get(AddonVersionName.parse("2.18.0")));
        assertThat(version.chartVersion()).isEqualTo("2.18.0");
        assertThat(version.values()).hasToString("{replicas=2, nested={on=yes}}");
        assertThat(version.manifests()).containsOnlyKeys("a.yaml").containsValue("kind: A\n");
        assertThat(version.kubernetes()).hasToString("1.33 to 1.36");
    }

    @Test
    void versionsSortByNumber() {
        assertThat(keda().versions().keySet()).hasToString("[2.9.1, 2.18.0]");
    }

    @Test
    void anAddonHasAnAddonYaml() {
        KEDA.without("addons/keda/addon.yaml")
                .assertFinds(
                        "addon-has-its-files", "addons/keda/addon.yaml", "'keda' has no addon.yaml", "schema addon");
    }

    @Test
    void aFolderHasTheNameOfAnAddon() {
        KEDA.with("addons/Keda2/addon.yaml", ADDON)
                .assertFinds("name-is-a-label", "addons/Keda2", "'Keda2' is not a name", "lower-case letters");
    }

    @Test
    void theNamePlatformIsTaken() {
        KEDA.with("addons/platform/addon.yaml", ADDON)
                .assertFinds("name-is-free", "addons/platform", "'platform' is taken", "another name");
    }

    @Test
    void aVersionIsExact() {
        KEDA.with("addons/keda/latest/version.yaml", VERSION)
                .assertFinds("addon-version-is-exact", "addons/keda/latest", "'latest'", "1.19.1");
    }

    @Test
    void valuesAreAMapping() {
        KEDA.with("addons/keda/2.18.0/values.yaml", "- a\n")
                .assertFinds(
                        "field-has-its-type",
                        "addons/keda/2.18.0/values.yaml:1:1",
                        "instead of a mapping",
                        "name: value");
    }

    @Test
    void theAddonHasTheNameOfItsFolder() {
        KEDA.with("addons/keda/addon.yaml", ADDON.replace("name: keda,", "name: kedo,"))
                .assertFinds("name-is-the-folder", "addons/keda/addon.yaml:3:18", "'kedo'", "write 'name: keda'");
    }

    @Test
    void policiesAreReadByName() {
        Addon keda = Objects.requireNonNull(KEDA.with("addons/keda/2.18.0/policies/images.yaml", POLICY)
                .with(
                        "addons/keda/2.18.0/policies/limits.yaml",
                        POLICY.replace("images", "limits") + "spec: {paramKind: {}}\n")
                .platform()
                .addons()
                .get("keda"));
        Addon.Version version = Objects.requireNonNull(keda.versions().get(AddonVersionName.parse("2.18.0")));
        assertThat(version.policies())
                .containsEntry("images", new Addon.Policy(POLICY, false))
                .hasEntrySatisfying(
                        "limits", policy -> assertThat(policy.parameterized()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ValidatingAdmissionPolicy", "images", "admissionregistration.k8s.io/v1"})
    void aPolicyIsWhole(String part) {
        KEDA.with("addons/keda/2.18.0/policies/images.yaml", POLICY.replace(part, "other"))
                .assertFinds(
                        "policy-is-whole", "addons/keda/2.18.0/policies/images.yaml:3:18", "'images'", "named for it");
    }
}
