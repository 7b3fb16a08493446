package dev.platform.check;

import dev.platform.SampleRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddonsExistTest {
    private static final String PLACE = "clusters/production/cluster.yaml:8:18";
    private static final String VERSION = "addons/keda/2.18.0/version.yaml";

    private static SampleRepository pinned(String addon, String version) {
        return SampleRepository.empty()
                .cluster("addons: {" + addon + ": {version: " + version + "}}")
                .with("addons/keda/addon.yaml", """
                        apiVersion: platform.dev/v1
                        kind: Addon
                        metadata: {name: keda}
                        spec: {namespace: keda, wave: -50, chart: {name: keda, repository: "https://charts.acme.example"}}
                        """)
                .with(VERSION, """
                        apiVersion: platform.dev/v1
                        kind: AddonVersion
                        metadata: {name: keda}
                        spec: {chartVersion: 2.18.0, kubernetes: {min: "1.34", max: "1.36"}}
                        """);
    }

    @Test
    void aPinnedVersionOfTheCatalogueIsRight() {
        pinned("keda", "2.18.0").assertIsRight();
    }

    @Test
    void anUnknownAddonIsWrong() {
        pinned("kedo", "2.18.0").assertFinds("addons-exist", PLACE, "no add-on 'kedo'", "use one of [keda]");
    }

    @Test
    void anUnknownVersionIsWrong() {
        pinned("keda", "2.18.1")
                .assertFinds(
                        "addons-exist",
                        "clusters/production/cluster.yaml:8:28",
                        "no version 2.18.1 of 'keda'",
                        "use one of [2.18.0]");
    }

    @ParameterizedTest
    @CsvSource({"1.33, false", "1.34, true", "1.35, true", "1.36, true", "1.37, false"})
    void theVersionSupportsTheKubernetesOfTheCluster(String kubernetes, boolean right) {
        SampleRepository cluster =
                pinned("keda", "2.18.0").edit("clusters/production/cluster.yaml", "1.35", kubernetes);
        if (right) {
            cluster.assertIsRight();
        } else {
            cluster.assertFinds(
                    "addons-exist",
                    PLACE,
                    "for Kubernetes 1.34 to 1.36, not for " + kubernetes,
                    "supports " + kubernetes);
        }
    }

    @Test
    void withoutARangeEveryKubernetesIsSupported() {
        pinned("keda", "2.18.0")
                .edit(VERSION, ", kubernetes: {min: \"1.34\", max: \"1.36\"}", "")
                .edit("clusters/production/cluster.yaml", "1.35", "1.99")
                .assertIsRight();
    }

    @Test
    void aChartHasAVersion() {
        pinned("keda", "2.18.0")
                .edit(VERSION, "chartVersion: 2.18.0, ", "")
                .assertFinds("addon-has-its-files", VERSION + ":4:7", "no chartVersion", "add 'chartVersion'");
    }

    @Test
    void anAddonHasSomethingToSync() {
        SampleRepository empty = pinned("keda", "2.18.0")
                .edit(
                        "addons/keda/addon.yaml",
                        ", chart: {name: keda, repository: \"https://charts.acme.example\"}",
                        "");
        empty.assertFinds(
                "addon-has-its-files", VERSION + ":4:7", "neither a chart nor manifests", "manifests/ folder");
        empty.with("addons/keda/2.18.0/manifests/a.yaml", "kind: A\n").assertIsRight();
    }

    @Test
    void whatIsNotPinnedDoesntMatter() {
        pinned("keda", "2.18.0")
                .edit(VERSION, "chartVersion: 2.18.0, ", "")
                .cluster("")
                .assertIsRight();
    }
}
