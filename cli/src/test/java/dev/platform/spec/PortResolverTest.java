package dev.platform.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import dev.platform.model.Protocol;
import dev.platform.model.Service;
import dev.platform.model.Service.Port;
import org.junit.jupiter.api.Test;

class PortResolverTest {
    private static final String RULE = "ports-are-unique";

    @Test
    void theMainPortComesFirst() {
        Service web = SampleRepository.shop(
                        "servicePort: 80\nports: {admin: {port: 9000, servicePort: 90, protocol: grpc}}")
                .service("shop", "web");
        assertThat(web.container().ports())
                .containsExactly(new Port("main", 8080, 80, Protocol.HTTP), new Port("admin", 9000, 90, Protocol.GRPC));
    }

    @Test
    void twoPortsCantListenAtOneNumber() {
        SampleRepository.shop("servicePort: 80\nports: {admin: {port: 8080}}")
                .assertFinds(
                        RULE,
                        "products/shop/product.yaml:11:22",
                        "'main' and 'admin' have the same number",
                        "a number of its own");
    }

    @Test
    void twoPortsCantBeCalledAtOneNumber() {
        SampleRepository.shop("servicePort: 9000\nports: {admin: {port: 9000}}")
                .assertFinds(RULE, "products/shop/product.yaml:11:22", "have the same number", "a number of its own");
        SampleRepository.shop("ports: {one: {port: 9000, servicePort: 81}, two: {port: 9001, servicePort: 81}}")
                .assertFinds(RULE, "products/shop/product.yaml:10:56", "'one' and 'two'", "a number of its own");
    }

    @Test
    void aPortCanBeCalledAtTheNumberThatAnotherListensOn() {
        SampleRepository.shop("servicePort: 80\nports: {admin: {port: 9000, servicePort: 8080}}")
                .assertIsRight();
    }

    @Test
    void theNameMainIsTaken() {
        SampleRepository.shop("ports: {main: {port: 9000}}")
                .assertFinds(RULE, "products/shop/product.yaml:10:21", "'port' sets", "another name");
    }

    @Test
    void kubernetesTakesFifteenCharactersForAPort() {
        SampleRepository.shop("ports: {abcdefghijklmno: {port: 9000}}").assertIsRight();
        SampleRepository.shop("ports: {abcdefghijklmnop: {port: 9000}}")
                .assertFinds(RULE, "products/shop/product.yaml:10:33", "more than 15 characters", "another name");
    }

    @Test
    void metricsAreReadAtThePortThatTheyName() {
        Service named = SampleRepository.shop("ports: {metrics: {port: 9090}}\nmetrics: {port: 9090}")
                .service("shop", "web");
        assertThat(named.listening()).extracting(Port::name).containsExactly("main", "metrics");
        assertThat(named.container().ports()).hasSize(2);
        Service apart =
                SampleRepository.shop("metrics: {port: 9090, path: /prom}").service("shop", "web");
        assertThat(apart.metrics()).isNotNull();
        assertThat(apart.metrics())
                .hasToString(
                        "Metrics[path=/prom, port=Port[name=metrics, number=9090, servicePort=9090, protocol=http]]");
        assertThat(apart.container().ports()).hasSize(1);
    }

    @Test
    void thePortOfTheMetricsCollidesWithNoOther() {
        SampleRepository.shop("servicePort: 9090\nmetrics: {port: 9090}")
                .assertFinds(RULE, "products/shop/product.yaml:11:23", "'main' and 'metrics'", "a number of its own");
        SampleRepository.shop("ports: {metrics: {port: 9000}}\nmetrics: {port: 9090}")
                .assertFinds(RULE, "products/shop/product.yaml:11:23", "'metrics' is there already", "another name");
    }
}
