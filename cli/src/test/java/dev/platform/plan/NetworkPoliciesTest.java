package dev.platform.plan;

import static dev.platform.SampleRepository.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkPoliciesTest {
    private static Object rules(SampleRepository repository, String service, String side) {
        return Objects.requireNonNull(repository
                .spec("products/shop/base/networkpolicy-service-" + service + ".yaml")
                .get(side));
    }

    /** Services of the product shop that call its api, which listens on other ports than those that are called. */
    private static SampleRepository callers(String callee) {
        return SampleRepository.empty().product("shop", """
                        api:
                          type: internal
                          image: registry.acme.example/shop/api
                          port: 8080
                          servicePort: 80
                          ports: {admin: {port: 9000, servicePort: 90}}
                          metrics: {port: 9090}
                        mailer:
                          type: worker
                          image: registry.acme.example/shop/mailer
                          accessPolicy: {outbound: {rules: [%s]}}
                        """.formatted(callee));
    }

    @Test
    void everythingIsDenied() {
        assertThat(SampleRepository.shop("").spec("products/shop/base/networkpolicy-default-deny.yaml"))
                .isEqualTo(yaml("{podSelector: {}, policyTypes: [Ingress, Egress]}"));
    }

    @Test
    void dnsIsAskedByUdpAndTcpAtThePodsOfTheCluster() {
        assertThat(SampleRepository.shop("").spec("products/shop/base/networkpolicy-allow-dns.yaml"))
                .isEqualTo(yaml("""
                                podSelector: {}
                                policyTypes: [Egress]
                                egress:
                                - to:
                                  - namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: kube-system}}
                                    podSelector: {matchLabels: {k8s-app: kube-dns}}
                                  ports: [{port: 53, protocol: UDP}, {port: 53, protocol: TCP}]
                                """));
    }

    @Test
    void aCacheOnTheNodeAnswersDnsToo() {
        SampleRepository cached = SampleRepository.shop("")
                .edit("clusters/production/cluster.yaml", "network: {", "network: {nodeLocalDns: 169.254.20.10/32, ");
        assertThat(cached.spec("products/shop/base/networkpolicy-allow-dns.yaml")
                        .get("egress"))
                .asString()
                .contains(
                        "{ipBlock={cidr=169.254.20.10/32}}], ports=[{port=53, protocol=UDP}, {port=53, protocol=TCP}]");
    }

    @Test
    void onlyTheGatewayReachesAWebServiceAndOnlyAtItsMainPort() {
        SampleRepository shop = SampleRepository.shop("servicePort: 80\nports: {admin: {port: 9000}}");
        assertThat(rules(shop, "web", "ingress")).isEqualTo(yaml("""
                                - from:
                                  - namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: platform-gateway}}
                                    podSelector: {matchLabels: {gateway.envoyproxy.io/owning-gateway-name: public}}
                                  ports: [{port: 8080, protocol: TCP}]
                                """));
    }

    @Test
    void aPolicySelectsByOneLabelAndIsolatesBothWays() {
        assertThat(SampleRepository.shop("").spec("products/shop/base/networkpolicy-service-web.yaml"))
                .isEqualTo(Map.of(
                        "podSelector", yaml("{matchLabels: {app.kubernetes.io/instance: web}}"),
                        "policyTypes", List.of("Ingress", "Egress"),
                        "ingress", rules(SampleRepository.shop(""), "web", "ingress")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type: internal\n  image: registry.acme.example/shop/it\n  port: 8080",
                "type: worker\n  image: registry.acme.example/shop/it",
                "type: cron\n  image: registry.acme.example/shop/it\n  schedule: '0 3 * * *'",
                "type: job\n  image: registry.acme.example/shop/it"
            })
    void nobodyReachesAnyOtherService(String service) {
        SampleRepository shop = SampleRepository.empty().product("shop", "run:\n  " + service);
        assertThat(shop.spec("products/shop/base/networkpolicy-service-run.yaml"))
                .isEqualTo(
                        yaml(
                                "{podSelector: {matchLabels: {app.kubernetes.io/instance: run}}, policyTypes: [Ingress, Egress]}"));
    }

    @Test
    void aCallInsideOfTheProductIsOpenedAtBothEnds() {
        String ports = "ports: [{port: 8080, protocol: TCP}]";
        SampleRepository shop = callers("{service: api, port: 80}");
        assertThat(rules(shop, "mailer", "egress"))
                .isEqualTo(yaml("- to: [{podSelector: {matchLabels: {app.kubernetes.io/instance: api}}}]\n  " + ports));
        assertThat((List<?>) rules(shop, "api", "ingress"))
                .element(1)
                .isEqualTo(
                        yaml("from: [{podSelector: {matchLabels: {app.kubernetes.io/instance: mailer}}}]\n" + ports));
    }

    @Test
    void withoutAPortAllThatOthersMayCallIsOpenedButNotTheMetrics() {
        String ports = "ports=[{port=8080, protocol=TCP}, {port=9000, protocol=TCP}]}";
        SampleRepository shop = callers("{service: api}");
        assertThat(rules(shop, "mailer", "egress")).asString().contains(ports).doesNotContain("9090");
        assertThat((List<?>) rules(shop, "api", "ingress"))
                .element(1)
                .asString()
                .endsWith(ports);
    }

    @Test
    void onlyPrometheusReadsTheMetrics() {
        assertThat((List<?>) rules(callers(""), "api", "ingress"))
                .singleElement()
                .isEqualTo(yaml("""
                                from:
                                - namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: monitoring}}
                                  podSelector: {matchLabels: {app.kubernetes.io/name: prometheus}}
                                ports: [{port: 9090, protocol: TCP}]
                                """));
    }

    @Test
    void aCallOfAnotherProductNamesNamespaceAndPodInOnePeer() {
        SampleRepository both = SampleRepository.shop(
                        "accessPolicy: {outbound: {rules: [{product: pay, service: api, port: 80}]}}")
                .product("pay", """
                        api:
                          type: internal
                          image: registry.acme.example/pay/api
                          port: 8080
                          servicePort: 80
                          accessPolicy: {inbound: {rules: [{product: shop, service: web, port: 80}]}}
                        """);
        String ports = "ports: [{port: 8080, protocol: TCP}]";
        assertThat(rules(both, "web", "egress")).isEqualTo(yaml("""
                                - to:
                                  - namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: pay}}
                                    podSelector: {matchLabels: {app.kubernetes.io/instance: api}}
                                """ + "  " + ports));
        assertThat(both.spec("products/pay/base/networkpolicy-service-api.yaml").get("ingress"))
                .isEqualTo(yaml("""
                                - from:
                                  - namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: shop}}
                                    podSelector: {matchLabels: {app.kubernetes.io/instance: web}}
                                """ + "  " + ports));
    }

    @Test
    void theInternetIsEverythingButPrivateAndInternalAddresses() {
        SampleRepository shop = SampleRepository.shop("""
                        accessPolicy:
                          outbound:
                            external:
                            - {host: b.example, port: 8443}
                            - {host: a.example}
                            - {host: c.example}
                        """)
                .grant("shop", "owner: team-shop\nsize: small\ninternet: true")
                .edit("clusters/production/cluster.yaml", "10.0.0.0/8", "10.0.0.0/8, 198.51.100.0/24");
        assertThat(rules(shop, "web", "egress")).isEqualTo(yaml("""
                                - to:
                                  - ipBlock:
                                      cidr: 0.0.0.0/0
                                      except:
                                      - 169.254.0.0/16
                                      - 10.0.0.0/8
                                      - 172.16.0.0/12
                                      - 192.168.0.0/16
                                      - 100.64.0.0/10
                                      - 168.63.129.16/32
                                      - 198.51.100.0/24
                                  - ipBlock:
                                      cidr: "::/0"
                                      except: ["fe80::/10", "fc00::/7", "fd00:10::/32"]
                                  ports: [{port: 443, protocol: TCP}, {port: 8443, protocol: TCP}]
                                """));
    }

    /** Kubernetes takes an empty list of peers or ports, and an empty selector of namespaces, for all there are. */
    @Test
    void noRuleIsOpenByAccident() {
        SampleRepository shop = callers("{service: api}");
        shop.platform()
                .products()
                .values()
                .forEach(product -> product.services().values().forEach(service -> {
                    NetworkPolicyView policy = new NetworkPolicies(shop.platform()).of(product, service);
                    assertThat(List.of(policy.ingress(), policy.egress()))
                            .asString()
                            .doesNotContain("ports=[]", "from=[]", "to=[]", "namespaceSelector={}", "podSelector={}");
                }));
    }
}
