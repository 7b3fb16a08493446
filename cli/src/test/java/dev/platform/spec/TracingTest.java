package dev.platform.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import org.junit.jupiter.api.Test;

class TracingTest {
    private static final String COLLECTOR = """
            tracing:
              endpoint: http://collector.tracing.svc:4318
              pods: {namespace: tracing, labels: {app: collector}}
            """;

    private static final String FOLDER = "clusters/production/products/shop/";

    @Test
    void whereNobodyCollectsNothingIsSent() {
        SampleRepository.shop("tracing: {}")
                .assertFinds(
                        "tracing-is-offered", "products/shop/product.yaml:10:16", "collects no traces", "cluster.yaml");
    }

    @Test
    void theServiceIsToldWhereToAndMayGoThere() {
        SampleRepository repository =
                SampleRepository.shop("tracing: {sampling: 2.5}").cluster(COLLECTOR);
        assertThat(repository.rendered(FOLDER + "web/deployment.yaml"))
                .contains(
                        "- name: OTEL_SERVICE_NAME\n          value: web\n",
                        "service.namespace=shop,service.version=1.0.0,k8s.namespace.name=shop",
                        "http://collector.tracing.svc:4318",
                        "- name: OTEL_TRACES_SAMPLER_ARG\n          value: \"0.025\"\n");
        assertThat(repository.rendered(FOLDER + "base/networkpolicy-service-web.yaml"))
                .contains("kubernetes.io/metadata.name: tracing\n", "app: collector\n", "port: 4318\n");
    }

    @Test
    void whatTheTeamSetsComesFirst() {
        String deployment = SampleRepository.shop("tracing: {}\nenv: {OTEL_SERVICE_NAME: shop-web}")
                .cluster(COLLECTOR)
                .rendered(FOLDER + "web/deployment.yaml");
        assertThat(deployment).containsOnlyOnce("OTEL_SERVICE_NAME").contains("value: shop-web\n");
    }

    @Test
    void aServiceThatAsksForNoneSendsNone() {
        SampleRepository repository = SampleRepository.shop("").cluster(COLLECTOR);
        assertThat(repository.rendered(FOLDER + "web/deployment.yaml")).doesNotContain("OTEL_");
        assertThat(repository.rendered(FOLDER + "base/networkpolicy-service-web.yaml"))
                .doesNotContain("4318");
    }
}
