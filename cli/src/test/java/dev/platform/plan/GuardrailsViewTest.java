package dev.platform.plan;

import static dev.platform.SampleRepository.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardrailsViewTest {
    private static final String FOLDER = "addons/clock/";

    private static SampleRepository repository(String guardrails) {
        String head =
                "apiVersion: platform.dev/v1\nkind: Addon\nmetadata: {name: %s}\nspec: {namespace: %s, wave: -10%s}\n";
        String version = "apiVersion: platform.dev/v1\nkind: AddonVersion\nmetadata: {name: clock}\nspec: {}\n";
        return SampleRepository.empty()
                .cluster("addons: {clock: {version: 1.0.0}}")
                .edit("clusters/production/cluster.yaml", "/32\"]", "/32\"], apiServer: [10.96.0.1/32]")
                .with("addons/clock/addon.yaml", head.formatted("clock", "time", ", guardrails: " + guardrails))
                .with("addons/clock/1.0.0/version.yaml", version)
                .with(
                        "addons/clock/1.0.0/manifests/a.yaml",
                        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, namespace: time}\n")
                .with("addons/sun/addon.yaml", head.formatted("sun", "day", ""));
    }

    /** The rules after those that every namespace has. */
    private static Object rule(String guardrails, String side, int index) {
        Object rules = repository(guardrails)
                .spec(FOLDER + "guardrail-networkpolicy.yaml")
                .get(side);
        return ((List<?>) Objects.requireNonNull(rules)).get(index);
    }

    @Test
    void withoutAWordOnlyItsOwnPodsAndDnsAreReached() {
        Map<?, ?> spec = repository("{}").spec(FOLDER + "guardrail-networkpolicy.yaml");
        assertThat(spec.get("podSelector")).isEqualTo(Map.of());
        assertThat(spec.get("ingress")).isEqualTo(yaml("- from: [{podSelector: {}}]\n"));
        assertThat(spec.get("egress")).isEqualTo(yaml("""
                - to: [{podSelector: {}}]
                - to:
                  - namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: kube-system}}
                    podSelector: {matchLabels: {k8s-app: kube-dns}}
                  ports: [{port: 53, protocol: UDP}, {port: 53, protocol: TCP}]
                """));
        assertThat(repository("{}").rendered("clusters/production/" + FOLDER + "guardrail-namespace.yaml"))
                .contains("name: time\n", "pod-security.kubernetes.io/enforce: restricted\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "prometheus | {namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: monitoring}}, podSelector: {matchLabels: {app.kubernetes.io/name: prometheus}}}",
                "gateway | {namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: platform-gateway}}}",
                "products | {namespaceSelector: {matchExpressions: [{key: platform.dev/product, operator: Exists}]}}",
                "pods | {namespaceSelector: {}}",
                "sun | {namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: day}}}",
            })
    void whoIsNamedIsLetIn(String peer, String selector) {
        assertThat(rule("{ingress: [{from: " + peer + ", ports: [80]}]}", "ingress", 1))
                .isEqualTo(yaml("{from: [" + selector + "], ports: [{port: 80, protocol: TCP}]}"));
    }

    @Test
    void theApiServerCallsFromTheNodesAndIsCalledAtItsAddress() {
        assertThat(rule("{ingress: [{from: apiserver, ports: [9443]}]}", "ingress", 1))
                .isEqualTo(
                        yaml(
                                "{from: [{ipBlock: {cidr: 10.0.0.0/8}}, {ipBlock: {cidr: 'fd00:10::/32'}}], ports: [{port: 9443, protocol: TCP}]}"));
        assertThat(rule("{egress: [{to: apiserver, ports: [443]}]}", "egress", 2))
                .isEqualTo(yaml("{to: [{ipBlock: {cidr: 10.96.0.1/32}}], ports: [{port: 443, protocol: TCP}]}"));
    }

    @Test
    void withoutPortsAllAreMeant() {
        assertThat(rule("{egress: [{to: pods}]}", "egress", 2)).isEqualTo(yaml("{to: [{namespaceSelector: {}}]}"));
    }

    @Test
    void theInternetHasNothingOfTheInside() {
        assertThat(String.valueOf(rule("{egress: [{to: internet, ports: [443]}]}", "egress", 2)))
                .contains("cidr=0.0.0.0/0", "10.0.0.0/8", "169.254.0.0/16", "fd00:10::/32");
    }
}
