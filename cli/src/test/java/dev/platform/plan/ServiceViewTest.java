package dev.platform.plan;

import static dev.platform.SampleRepository.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceViewTest {
    private static final String JOB = """
            migrate-the-database:
              type: job
              image: registry.acme.example/shop/api
              command: [a, b]
              args: [x, "y, z"]
              env: {A: "1", B: "2"}
              terminationGracePeriodSeconds: 30
              tier: batch
              resources: {requests: {cpu: 100m}}
              runAsUser: 10001
              backoffLimit: 2
            """;
    private static final SampleRepository SHOP = SampleRepository.empty().product("shop", JOB + SampleRepository.WEB);

    private static String job(SampleRepository repository) {
        return new ServiceView(
                        repository.platform(),
                        repository.resolved("shop"),
                        repository.service("shop", "migrate-the-database"))
                .workload();
    }

    @Test
    void theNameOfAJobFits() {
        assertThat(job(SHOP)).matches("migrate-the-database-[0-9a-f]{8}").hasSizeLessThanOrEqualTo(63);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "image: registry.acme.example/shop/api|image: registry.acme.example/shop/api2",
                "command: [a, b]|command: [\"a, b\"]",
                "command: [a, b]|command: [a]",
                "args: [x, \"y, z\"]|args: [x, \"y\", z]",
                "command: [a, b]|command: [a, b, x]",
                "env: {A: \"1\", B: \"2\"}|env: {A: \"1, B=2\"}",
                "env: {A: \"1\", B: \"2\"}|env: {B: \"2\", A: \"1\"}",
                "env: {A: \"1\", B: \"2\"}|env: {A: \"1\"}",
                "cpu: 100m|cpu: 200m",
                "runAsUser: 10001|runAsUser: 10002",
                "backoffLimit: 2|backoffLimit: 3",
                "terminationGracePeriodSeconds: 30|terminationGracePeriodSeconds: 31",
                "tier: batch|tier: standard"
            })
    void whatRunsIsInTheNameOfTheJob(String change) {
        String[] sides = change.split("\\|", -1);
        assertThat(job(SHOP.edit("products/shop/product.yaml", sides[0], sides[1])))
                .isNotEqualTo(job(SHOP));
    }

    @Test
    void aNewVersionOrOwnerIsANewJob() {
        assertThat(job(SHOP.edit("products/shop/versions.yaml", "database: {tag: 1.0.0}", "database: {tag: 1.0.1}")))
                .isNotEqualTo(job(SHOP));
        assertThat(job(SHOP.edit("products/shop/grant.yaml", "team-shop", "team-pay")))
                .isNotEqualTo(job(SHOP));
    }

    @Test
    void whatAnotherServiceDoesIsNot() {
        assertThat(job(SHOP.edit("products/shop/product.yaml", "port: 8080", "port: 8081")))
                .isEqualTo(job(SHOP));
        assertThat(job(SHOP.edit("products/shop/versions.yaml", "web: {tag: 1.0.0}", "web: {tag: 2.0.0}")))
                .isEqualTo(job(SHOP));
        assertThat(job(SHOP.platform("minimumUser: 9000"))).isEqualTo(job(SHOP));
    }

    @Test
    void everyOtherWorkloadHasTheNameOfItsService() {
        assertThat(new ServiceView(SHOP.platform(), SHOP.resolved("shop"), SHOP.service("shop", "web")).workload())
                .isEqualTo("web");
    }

    @Test
    void whatAnAutoscalerSetsIsNotInTheDeployment() {
        assertThat(SHOP.spec("products/shop/web/deployment.yaml").get("replicas"))
                .isNull();
        assertThat(SampleRepository.shop("replicas: 3")
                        .spec("products/shop/web/deployment.yaml")
                        .get("replicas"))
                .isEqualTo(3L);
    }

    @Test
    void theAutoscalerAimsAtWhatIsWritten() {
        SampleRepository both = SampleRepository.shop(
                "autoscaling: {maxReplicas: 4, targetCPUUtilizationPercentage: 50, targetMemoryUtilizationPercentage: 60}");
        assertThat(both.spec("products/shop/web/horizontalpodautoscaler.yaml").get("metrics"))
                .isEqualTo(yaml("""
                                - type: Resource
                                  resource: {name: cpu, target: {type: Utilization, averageUtilization: 50}}
                                - type: Resource
                                  resource: {name: memory, target: {type: Utilization, averageUtilization: 60}}
                                """));
        SampleRepository memory =
                SampleRepository.shop("autoscaling: {maxReplicas: 4, targetMemoryUtilizationPercentage: 60}");
        assertThat(memory.spec("products/shop/web/horizontalpodautoscaler.yaml").get("metrics"))
                .asString()
                .contains("memory")
                .doesNotContain("cpu");
    }

    @Test
    void aServiceIsCalledAtItsServicePortsByTheNamesOfTheContainersPorts() {
        SampleRepository shop = SampleRepository.shop(
                "servicePort: 80\nprotocol: grpc\nports: {raw: {port: 9000, protocol: tcp}}\nmetrics: {port: 9090}");
        assertThat(shop.spec("products/shop/web/service.yaml").get("ports")).isEqualTo(yaml("""
                                - {name: main, port: 80, targetPort: main, protocol: TCP, appProtocol: kubernetes.io/h2c}
                                - {name: raw, port: 9000, targetPort: raw, protocol: TCP, appProtocol: tcp}
                                - {name: metrics, port: 9090, targetPort: metrics, protocol: TCP, appProtocol: http}
                                """));
        assertThat(Objects.requireNonNull(
                        shop.spec("products/shop/web/servicemonitor.yaml").get("endpoints")))
                .asString()
                .contains("port=metrics, path=/metrics");
    }
}
