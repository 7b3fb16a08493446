package dev.platform.check;

import dev.platform.SampleRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesAreFreeTest {
    private static final SampleRepository KEDA = SampleRepository.empty()
            .with("addons/keda/addon.yaml", """
                    apiVersion: platform.dev/v1
                    kind: Addon
                    metadata: {name: keda}
                    spec: {namespace: keda-system, wave: -50}
                    """)
            .with("addons/keda/1.0.0/manifests/a.yaml", "kind: A\n");

    private static SampleRepository product(String name) {
        return KEDA.product(name, "web: {type: web, image: registry.acme.example/" + name + "/web, port: 8080}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop", "kube", "platforms", "addons2", "community", "product", "monitor", "gateways"})
    void otherNamesAreFree(String name) {
        product(name).assertIsRight();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "default",
                "argocd",
                "root",
                "addon",
                "addons",
                "products",
                "shared",
                "platform",
                "gateway",
                "istio-system",
                "kube-system",
                "kube-public",
                "kube-x",
                "platform-gateway",
                "com",
                "org",
                "svc"
            })
    void namesOfThePlatformAreTaken(String name) {
        assertIsTaken(name, product(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"keda", "keda-system"})
    void anAddonTakesItsNameAndItsNamespace(String name) {
        assertIsTaken(name, product(name));
    }

    @Test
    void namespacesOfDnsAndMonitoringAreTaken() {
        assertIsTaken("monitoring", product("monitoring"));
        SampleRepository custom = product("resolver")
                .edit(
                        "clusters/production/cluster.yaml",
                        "network: {",
                        "network: {dns: {namespace: resolver, labels: {a: b}}, ");
        assertIsTaken("resolver", custom);
    }

    @Test
    void theSettingsCanReserveNames() {
        assertIsTaken("grafana", product("grafana").platform("reservedNames: [grafana]"));
        product("grafana").assertIsRight();
    }

    private static void assertIsTaken(String name, SampleRepository repository) {
        repository.assertFinds(
                "name-is-free", "products/" + name + "/product.yaml:3:18", "'" + name + "' is taken", "another name");
    }
}
