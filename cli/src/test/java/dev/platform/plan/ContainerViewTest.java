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

class ContainerViewTest {
    private static Map<?, ?> container(String more) {
        Map<?, ?> deployment = SampleRepository.shop(more).spec("products/shop/web/deployment.yaml");
        Map<?, ?> template = (Map<?, ?>) Objects.requireNonNull(deployment.get("template"));
        Map<?, ?> pod = (Map<?, ?>) Objects.requireNonNull(template.get("spec"));
        return (Map<?, ?>) ((List<?>) Objects.requireNonNull(pod.get("containers"))).get(0);
    }

    /** What Kubernetes makes of $(NAME) and $$: the algorithm of its package third_party/forked/golang/expansion. */
    private static String expand(String text) {
        StringBuilder expanded = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            int end = text.indexOf(')', i + 2);
            if (text.charAt(i) != '$' || i + 1 == text.length()) {
                expanded.append(text.charAt(i));
            } else if (next == '(' && end >= 0) {
                expanded.append("EXPANDED");
                i = end;
            } else {
                expanded.append(next == '$' ? "$" : "$" + next);
                i++;
            }
        }
        return expanded.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$(HOME)",
                "$$(HOME)",
                "$$$(HOME)",
                "$$$$(HOME)",
                "a$(A)b$(B)",
                "$",
                "$$",
                "$$$",
                "cost: $5",
                "kill $$",
                "a$b",
                "$a$(B)",
                "$x$$(B)",
                "^\\$$",
                "$(",
                "$()",
                "$((1+2))",
                "()",
                "x$"
            })
    void everyDollarReachesTheProgramAsWritten(String text) {
        ContainerView container = new ContainerView(
                SampleRepository.shop("args: ['" + text + "']\nenv: {A: '" + text + "'}\ncommand: ['" + text + "']")
                        .service("shop", "web"));
        assertThat(expand(container.args().get(0))).isEqualTo(text);
        assertThat(expand(container.command().get(0))).isEqualTo(text);
        assertThat(expand(container.env().get(0).value())).isEqualTo(text);
    }

    @Test
    void aLonelyDollarStaysReadable() {
        assertThat(container("args: ['cost: $5']").get("args")).isEqualTo(List.of("cost: $5"));
        assertThat(container("args: ['$(A)']").get("args")).isEqualTo(List.of("$$(A)"));
    }

    @Test
    void theLimitOfMemoryAndDiskIsTheRequest() {
        assertThat(container("resources: {requests: {cpu: 250m, memory: 512Mi, ephemeralStorage: 300Mi}}")
                        .get("resources"))
                .isEqualTo(yaml("""
                                limits: {ephemeral-storage: 300Mi, memory: 512Mi}
                                requests: {cpu: 250m, ephemeral-storage: 300Mi, memory: 512Mi}
                                """));
        assertThat(container("resources: {limits: {cpu: \"1\"}}").get("resources"))
                .asString()
                .contains("limits={cpu=1, ");
    }

    @Test
    void probesAskByNameAndGrpcByNumber() {
        Map<?, ?> container = container("""
                ports: {health: {port: 9000}}
                startupProbe: {command: [is-up, $(X)], initialDelaySeconds: 3}
                readinessProbe: {path: /ready, port: health}
                livenessProbe: {grpc: true, port: health}
                """);
        assertThat(container.get("startupProbe"))
                .isEqualTo(yaml("{exec: {command: [is-up, $$(X)]}, initialDelaySeconds: 3, periodSeconds: 10,"
                        + " timeoutSeconds: 2, failureThreshold: 30}"));
        assertThat(container.get("readinessProbe"))
                .isEqualTo(yaml("{httpGet: {path: /ready, port: health}, periodSeconds: 10, timeoutSeconds: 2,"
                        + " failureThreshold: 3}"));
        assertThat(container.get("livenessProbe"))
                .isEqualTo(yaml("{grpc: {port: 9000}, periodSeconds: 10, timeoutSeconds: 2, failureThreshold: 6}"));
        assertThat(container("").get("livenessProbe"))
                .isEqualTo(
                        yaml("{tcpSocket: {port: main}, periodSeconds: 10, timeoutSeconds: 2, failureThreshold: 6}"));
    }

    @Test
    void thePortOfTheMetricsIsDeclared() {
        assertThat(container("metrics: {port: 9090}").get("ports"))
                .isEqualTo(
                        yaml(
                                "[{name: main, containerPort: 8080, protocol: TCP}, {name: metrics, containerPort: 9090, protocol: TCP}]"));
    }
}
