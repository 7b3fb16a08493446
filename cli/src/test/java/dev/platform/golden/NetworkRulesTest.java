package dev.platform.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the way to a pod: policies, Services, routes, listeners, certificates and DNS fit each other. */
class NetworkRulesTest {
    private static final String TREES = "dev.platform.golden.RenderedTree#all";
    private static final String NAMESPACE = "kubernetes.io/metadata.name";

    /** Namespaces of the platform in which pods may be reached or may reach. */
    private static final Set<String> PLATFORM =
            Set.of("cnpg-system", "kube-system", "monitoring", "platform-gateway", "tracing");

    /** Where a product ends, its fences outlive its pods. */
    @ParameterizedTest
    @MethodSource(TREES)
    void policiesOfServicesChooseTheirPodsAlone(RenderedTree tree) {
        assertThat(tree.kind("NetworkPolicy")
                        .filter(policy -> policy.name().startsWith("service-"))
                        .filter(policy -> !isEnding(tree, policy.namespace())))
                .allSatisfy(policy -> assertThat(WorkloadRulesTest.workloads(
                                tree, policy.namespace(), policy.spec().in("podSelector", "matchLabels")))
                        .singleElement()
                        .satisfies(workload -> assertThat(service(workload))
                                .isEqualTo(policy.name().substring(8))));
    }

    private static boolean isEnding(RenderedTree tree, String namespace) {
        return tree.kind("Namespace")
                .filter(object -> object.name().equals(namespace))
                .anyMatch(
                        object -> object.object().in("metadata", "annotations").has("platform.dev/retirement"));
    }

    @ParameterizedTest
    @MethodSource(TREES)
    void everyServiceHasAPolicy(RenderedTree tree) {
        assertThat(tree.ofProducts().filter(Manifest::isWorkload))
                .allSatisfy(workload -> assertThat(tree.find("NetworkPolicy", workload.namespace(), policy(workload)))
                        .isPresent());
    }

    private static String policy(Manifest workload) {
        return isOfData(workload) ? "store-" + workload.name() : "service-" + service(workload);
    }

    /** A job that precedes a service stands in the folder of that service. */
    private static String service(Manifest workload) {
        boolean guest = workload.object().in("metadata", "annotations").has("argocd.argoproj.io/hook");
        return guest || isOfData(workload)
                ? workload.name()
                : workload.path().parent().name();
    }

    private static boolean isOfData(Manifest workload) {
        return workload.path().parent().name().equals("data");
    }

    @ParameterizedTest
    @MethodSource(TREES)
    void peersOfPoliciesAreThere(RenderedTree tree) {
        assertThat(tree.kind("NetworkPolicy").filter(policy -> tree.products().contains(policy.namespace())))
                .allSatisfy(policy -> assertThat(peers(policy)).allSatisfy(peer -> {
                    String namespace = peer.has("namespaceSelector")
                            ? peer.in("namespaceSelector", "matchLabels").text(NAMESPACE)
                            : policy.namespace();
                    Fields selector = peer.in("podSelector", "matchLabels");
                    assertThat(selector.isEmpty()).isFalse();
                    if (!PLATFORM.contains(namespace)) {
                        assertThat(WorkloadRulesTest.workloads(tree, namespace, selector))
                                .hasSize(1);
                    }
                }));
    }

    /** Peers that are pods, and not addresses. */
    private static List<Fields> peers(Manifest policy) {
        Stream<Fields> from = policy.spec().each("ingress").stream().flatMap(rule -> rule.each("from").stream());
        Stream<Fields> to = policy.spec().each("egress").stream().flatMap(rule -> rule.each("to").stream());
        return Stream.concat(from, to).filter(peer -> !peer.has("ipBlock")).toList();
    }

    @ParameterizedTest
    @MethodSource(TREES)
    void servicesLeadToPortsOfPods(RenderedTree tree) {
        assertThat(tree.kind("Service"))
                .allSatisfy(service -> assertThat(WorkloadRulesTest.workloads(
                                tree, service.namespace(), service.spec().in("selector")))
                        .singleElement()
                        .satisfies(workload -> assertThat(portNames(workload))
                                .containsAll(service.spec().each("ports").stream()
                                        .map(port -> port.text("targetPort"))
                                        .toList())));
    }

    private static List<String> portNames(Manifest workload) {
        return workload.podTemplate().in("spec").each("containers").stream()
                .flatMap(container -> container.each("ports").stream())
                .map(port -> port.text("name"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource(TREES)
    void probesAskPortsOfTheContainer(RenderedTree tree) {
        assertThat(tree.ofProducts().filter(Manifest::isWorkload)).allSatisfy(workload -> {
            Fields container =
                    workload.podTemplate().in("spec").each("containers").get(0);
            List<String> ports = container.each("ports").stream()
                    .flatMap(port -> Stream.of(port.text("name"), port.text("containerPort")))
                    .toList();
            assertThat(Stream.of("startupProbe", "readinessProbe", "livenessProbe")
                            .flatMap(probe -> Stream.of("httpGet", "grpc", "tcpSocket")
                                    .map(action -> container.in(probe, action).text("port")))
                            .filter(port -> !port.isEmpty()))
                    .allMatch(ports::contains);
        });
    }

    @ParameterizedTest
    @MethodSource(TREES)
    void metricsAreReadFromPortsOfServices(RenderedTree tree) {
        assertThat(tree.kind("ServiceMonitor")).allSatisfy(monitor -> {
            List<Manifest> services = tree.kind("Service")
                    .filter(service -> service.namespace().equals(monitor.namespace())
                            && monitor.spec().in("selector", "matchLabels").selects(service.labels()))
                    .toList();
            assertThat(services).hasSize(1);
            assertThat(services.get(0).spec().each("ports").stream().map(port -> port.text("name")))
                    .containsAll(monitor.spec().each("endpoints").stream()
                            .map(endpoint -> endpoint.text("port"))
                            .toList());
        });
    }
}
