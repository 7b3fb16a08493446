package dev.platform.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for hosts: each has a route, a listener, a certificate and a DNS record of its own product. */
class HostRulesTest {
    private static final String TREES = "dev.platform.golden.RenderedTree#all";

    @ParameterizedTest
    @MethodSource(TREES)
    void everyHostOfARouteIsServedByItsListener(RenderedTree tree) {
        assertThat(routes(tree)).allSatisfy(route -> {
            Fields parent = route.spec().each("parentRefs").get(0);
            Manifest listeners = tree.find("ListenerSet", route.namespace(), parent.text("name"))
                    .orElseThrow();
            List<Fields> named = listeners.spec().each("listeners").stream()
                    .filter(listener -> listener.text("name").equals(parent.text("sectionName")))
                    .toList();
            assertThat(named).singleElement().satisfies(listener -> {
                assertThat(route.spec().texts("hostnames"))
                        .hasSize(1)
                        .allMatch(host -> covers(listener.text("hostname"), host));
                assertThat(listener.in("allowedRoutes").each("kinds").stream().map(kind -> kind.text("kind")))
                        .contains(route.kind());
            });
        });
    }

    private static boolean sendsCallersOn(Manifest route) {
        return route.spec().each("rules").stream()
                .flatMap(rule -> rule.each("filters").stream())
                .anyMatch(filter -> filter.text("type").equals("RequestRedirect"));
    }

    /** A redirect stays within the hosts that the product itself answers. */
    @ParameterizedTest
    @MethodSource(TREES)
    void everyRedirectLeadsToAHostOfTheSameProduct(RenderedTree tree) {
        assertThat(routes(tree))
                .filteredOn(HostRulesTest::sendsCallersOn)
                .allSatisfy(route -> assertThat(route.spec().each("rules").stream()
                                .flatMap(rule -> rule.each("filters").stream())
                                .map(filter -> filter.in("requestRedirect").text("hostname")))
                        .allMatch(host -> routes(tree)
                                .filter(other -> other.namespace().equals(route.namespace()) && !sendsCallersOn(other))
                                .anyMatch(
                                        other -> other.spec().texts("hostnames").contains(host))));
    }

    private static Stream<Manifest> routes(RenderedTree tree) {
        return tree.ofProducts()
                .filter(manifest ->
                        manifest.kind().equals("HTTPRoute") || manifest.kind().equals("GRPCRoute"));
    }

    /** A wildcard of a listener covers any depth, one of a certificate or of DNS a single label: all hosts have that. */
    private static boolean covers(String pattern, String host) {
        return pattern.equals(host)
                || (pattern.startsWith("*.")
                        && host.substring(host.indexOf('.')).equals(pattern.substring(1)));
    }

    @ParameterizedTest
    @MethodSource(TREES)
    void everyRouteLeadsToAPortOfAService(RenderedTree tree) {
        assertThat(routes(tree))
                .filteredOn(route -> !sendsCallersOn(route))
                .allSatisfy(route -> assertThat(
                                route.spec().each("rules").stream().flatMap(rule -> rule.each("backendRefs").stream()))
                        .isNotEmpty()
                        .allSatisfy(backend -> assertThat(
                                        tree.find("Service", route.namespace(), backend.text("name")).stream()
                                                .flatMap(service -> service.spec().each("ports").stream())
                                                .map(port -> port.text("port")))
                                .contains(backend.text("port"))));
    }

    @ParameterizedTest
    @MethodSource(TREES)
    void everyHostOfAListenerHasACertificateAndADnsRecord(RenderedTree tree) {
        assertThat(tree.kind("ListenerSet"))
                .allSatisfy(set -> assertThat(set.spec().each("listeners"))
                        .isNotEmpty()
                        .allSatisfy(listener -> {
                            String host = listener.text("hostname");
                            List<String> secrets = listener.in("tls").each("certificateRefs").stream()
                                    .map(secret -> secret.text("name"))
                                    .toList();
                            assertThat(in(tree, "Certificate", set))
                                    .anyMatch(certificate -> secrets.equals(
                                                    List.of(certificate.spec().text("secretName")))
                                            && certificate
                                                    .spec()
                                                    .texts("dnsNames")
                                                    .contains(host));
                            assertThat(in(tree, "DNSEndpoint", set)
                                            .flatMap(endpoint -> endpoint.spec().each("endpoints").stream())
                                            .map(entry -> entry.text("dnsName")))
                                    .contains(host);
                        }));
    }

    private static Stream<Manifest> in(RenderedTree tree, String kind, Manifest near) {
        return tree.kind(kind).filter(manifest -> manifest.namespace().equals(near.namespace()));
    }

    @ParameterizedTest
    @MethodSource(TREES)
    void listenersAndSecretsAreNamedApart(RenderedTree tree) {
        assertThat(tree.kind("ListenerSet")).allSatisfy(set -> {
            List<Fields> listeners = set.spec().each("listeners");
            assertThat(listeners.stream().map(listener -> listener.text("name")))
                    .doesNotHaveDuplicates()
                    .allMatch(name -> name.matches("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?"));
            assertThat(listeners.stream().map(listener -> listener.text("hostname")))
                    .doesNotHaveDuplicates();
        });
    }

    @ParameterizedTest
    @MethodSource(TREES)
    void noHostIsClaimedTwice(RenderedTree tree) {
        assertThat(tree.kind("ListenerSet")
                        .flatMap(set -> set.spec().each("listeners").stream()
                                .map(listener ->
                                        set.spec().in("parentRef").text("name") + " " + listener.text("hostname"))))
                .as("the hosts of each Gateway")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource(TREES)
    void listenersAttachToTheGatewayThatTakesThem(RenderedTree tree) {
        assertThat(tree.kind("ListenerSet")).allSatisfy(set -> {
            Fields parent = set.spec().in("parentRef");
            Manifest gateway = tree.find("Gateway", parent.text("namespace"), parent.text("name"))
                    .orElseThrow();
            Manifest namespace = tree.find("Namespace", "", set.namespace()).orElseThrow();
            assertThat(gateway.spec()
                            .in("allowedListeners", "namespaces", "selector")
                            .each("matchExpressions"))
                    .allMatch(expression -> namespace.labels().has(expression.text("key")));
        });
    }
}
