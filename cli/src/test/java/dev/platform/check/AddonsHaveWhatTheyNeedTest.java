package dev.platform.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import dev.platform.finding.Severity;
import org.junit.jupiter.api.Test;

class AddonsHaveWhatTheyNeedTest {
    private static final String RULE = "addons-have-what-they-need";
    private static final String CLUSTER = "clusters/production/cluster.yaml";

    private static SampleRepository addon(SampleRepository repository, String name, String fields, String version) {
        String head = "apiVersion: platform.dev/v1\nkind: %s\nmetadata: {name: " + name + "}\nspec:\n";
        return repository
                .with("addons/" + name + "/addon.yaml", head.formatted("Addon") + fields.indent(2))
                .with("addons/" + name + "/1.0.0/version.yaml", head.formatted("AddonVersion") + version.indent(2))
                .with(
                        "addons/" + name + "/1.0.0/manifests/a.yaml",
                        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, namespace: b}\n");
    }

    private static SampleRepository pair(int wave, String version) {
        SampleRepository one = addon(
                SampleRepository.empty().cluster("addons: {clock: {version: 1.0.0}, sun: {version: 1.0.0}}"),
                "clock",
                "namespace: clock\nwave: " + wave + "\nrequires: [light]",
                version);
        return addon(one, "sun", "namespace: sun\nwave: -20\nprovides: [light]", "notes: Bright.");
    }

    @Test
    void whatComesBeforeIsThere() {
        pair(-10, "needs: {sun: 1.0.0}").assertIsRight();
    }

    @Test
    void whatComesLaterIsNot() {
        pair(-20, "needs: {sun: 1.0.0}")
                .assertFinds(RULE, "addons/clock/addon.yaml:6:9", "isn't synced before it", "a wave after -20");
    }

    @Test
    void anOlderVersionIsNotEnough() {
        pair(-10, "needs: {sun: 1.0.1}")
                .assertFinds(RULE, CLUSTER + ":8:42", "needs 'sun' 1.0.1 or newer; 1.0.0 is pinned", "'sun' first");
    }

    @Test
    void whatNobodyProvidesMayBeThereByOtherMeans() {
        SampleRepository alone = pair(-10, "notes: Ticks.").cluster("addons: {clock: {version: 1.0.0}}");
        assertThat(alone.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.message()).contains("'clock' needs 'light', which no pinned add-on provides");
        });
    }

    private static SampleRepository letIn(String opening) {
        return addon(
                SampleRepository.empty().cluster("addons: {clock: {version: 1.0.0}}"),
                "clock",
                "namespace: clock\nwave: -10\nguardrails: {ingress: [" + opening + "]}",
                "notes: Ticks.");
    }

    @Test
    void guardrailsNameWhomTheyLetIn() {
        String place = "addons/clock/addon.yaml:7:26";
        letIn("{from: moon, ports: [80]}").assertFinds(RULE, place, "'moon' is no add-on", "the name of an add-on");
        letIn("{from: internet, ports: [80]}").assertFinds(RULE, place, "the internet is let in", "from: gateway");
        letIn("{from: pods, ports: [70000]}")
                .assertFinds(
                        "number-is-in-range", "addons/clock/addon.yaml:7:46", "70000 is no port", "from 1 to 65535");
    }
}
