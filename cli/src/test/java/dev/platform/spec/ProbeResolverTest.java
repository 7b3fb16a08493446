package dev.platform.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import dev.platform.model.Service.Probe;
import dev.platform.model.Service.ProbeAction;
import dev.platform.model.Service.Probes;
import dev.platform.model.UrlPath;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProbeResolverTest {
    private static final String WORKER = "run:\n  type: worker\n  image: registry.acme.example/shop/run\n";

    private static ProbeAction readiness(String probe) {
        Probes probes = SampleRepository.shop("ports: {health: {port: 9000}}\nreadinessProbe: " + probe)
                .service("shop", "web")
                .container()
                .probes();
        return Objects.requireNonNull(probes.readiness()).action();
    }

    @Test
    void eachQuestionKnowsItsPort() {
        assertThat(readiness("{path: /ready}")).isEqualTo(new ProbeAction.Http(new UrlPath("/ready"), "main"));
        assertThat(readiness("{path: /, port: health}")).isEqualTo(new ProbeAction.Http(new UrlPath("/"), "health"));
        assertThat(readiness("{tcp: true}")).isEqualTo(new ProbeAction.Tcp("main"));
        assertThat(readiness("{tcp: true, port: health}")).isEqualTo(new ProbeAction.Tcp("health"));
        assertThat(readiness("{command: [is-ready, -q]}"))
                .isEqualTo(new ProbeAction.Command(List.of("is-ready", "-q")));
    }

    @Test
    void kubernetesAsksGrpcByTheNumber() {
        assertThat(readiness("{grpc: true}")).isEqualTo(new ProbeAction.Grpc(8080));
        assertThat(readiness("{grpc: true, port: health}")).isEqualTo(new ProbeAction.Grpc(9000));
    }

    @Test
    void writtenNumbersWin() {
        Probes probes =
                SampleRepository.shop("""
                        startupProbe: {path: /, initialDelaySeconds: 1, periodSeconds: 2, timeoutSeconds: 3, failureThreshold: 4}
                        """).service("shop", "web").container().probes();
        assertThat(probes.startup()).isEqualTo(new Probe(new ProbeAction.Http(new UrlPath("/"), "main"), 1, 2, 3, 4));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 0",
                "{grpc: false} | 0",
                "{path: /, tcp: true} | 2",
                "{path: /, grpc: true, command: [x]} | 3"
            })
    void aProbeAsksOneThing(String probe, int things) {
        SampleRepository.shop("livenessProbe: " + probe)
                .assertFinds(
                        "probe-asks-one-thing",
                        "products/shop/product.yaml:10:22",
                        "asks " + things + " things",
                        "exactly one of path, grpc: true, tcp: true and command");
    }

    @Test
    void thePortOfAProbeExists() {
        SampleRepository.shop("readinessProbe: {path: /, port: admin}")
                .assertFinds(
                        "probe-has-a-port", "products/shop/product.yaml:10:39", "no port 'admin'", "use one of [main]");
    }

    @Test
    void aWorkerIsAskedByCommandOrAtItsMetrics() {
        SampleRepository.empty()
                .product("shop", WORKER + "  livenessProbe: {command: [x]}")
                .assertIsRight();
        SampleRepository.empty()
                .product("shop", WORKER + "  metrics: {port: 9090}\n  livenessProbe: {tcp: true, port: metrics}")
                .assertIsRight();
        SampleRepository.empty()
                .product("shop", WORKER + "  livenessProbe: {tcp: true}")
                .assertFinds(
                        "probe-has-a-port", "products/shop/product.yaml:9:22", "no port 'main'", "probe by command");
    }
}
