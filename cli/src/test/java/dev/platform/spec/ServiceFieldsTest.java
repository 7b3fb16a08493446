package dev.platform.spec;

import dev.platform.SampleRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceFieldsTest {
    private static final String RULE = "field-fits-the-type";

    /** A service of the type with what it needs; more fields begin at line 9. */
    private static SampleRepository service(String type, String more) {
        String needed = switch (type) {
            case "web", "internal" -> "port: 8080\n";
            case "cron" -> "schedule: \"15 2 * * *\"\n";
            default -> "tier: batch\n";
        };
        String fields = "image: registry.acme.example/shop/run\n" + needed + more;
        return SampleRepository.empty().product("shop", "run:\n  type: " + type + "\n" + fields.indent(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"web", "internal", "worker", "cron", "job"})
    void theShortestServiceOfEachTypeFits(String type) {
        service(type, "").assertIsRight();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "worker | port: 8080 | 13",
                "cron | port: 8080 | 13",
                "worker | ports: {admin: {port: 9000}} | 14",
                "worker | protocol: http | 17",
                "job | servicePort: 80 | 20",
                "internal | ingress: {hosts: [{host: it.shop.apps.acme.example}]} | 16",
                "cron | replicas: 2 | 17",
                "job | autoscaling: {maxReplicas: 5} | 20",
                "cron | readinessProbe: {command: [x]} | 23",
                "job | livenessProbe: {command: [x]} | 22",
                "job | startupProbe: {command: [x]} | 21",
                "cron | metrics: {port: 9090} | 16",
                "job | schedule: \"15 2 * * *\" | 17",
                "web | timezone: Europe/Berlin | 17",
                "job | concurrencyPolicy: Replace | 26",
                "worker | activeDeadlineSeconds: 60 | 30",
                "web | backoffLimit: 1 | 21"
            })
    void aFieldOfAnotherTypeIsRefused(String type, String field, int column) {
        String name = field.substring(0, field.indexOf(':'));
        service(type, field)
                .assertFinds(RULE, "products/shop/product.yaml:10:" + column, "'" + name + "' is for ", "remove it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"web", "internal"})
    void aServerNeedsAPort(String type) {
        service(type, "")
                .edit("products/shop/product.yaml", "      port: 8080\n", "")
                .assertFinds(RULE, "products/shop/product.yaml:7:13", "needs 'port'", "that the container listens on");
    }

    @Test
    void aCronNeedsASchedule() {
        service("cron", "")
                .edit("products/shop/product.yaml", "schedule: \"15 2 * * *\"", "tier: batch")
                .assertFinds(RULE, "products/shop/product.yaml:7:13", "needs 'schedule'", "schedule: \"15 2 * * *\"");
    }

    @Test
    void aWorkerSaysWhereItsMetricsAre() {
        service("worker", "metrics: {}")
                .assertFinds(RULE, "products/shop/product.yaml:10:16", "needs a port", "add metrics.port");
        service("worker", "metrics: {port: 9090}").assertIsRight();
    }

    @Test
    void replicasAndAutoscalingExcludeEachOther() {
        service("web", "replicas: 2\nautoscaling: {maxReplicas: 5}")
                .assertFinds(RULE, "products/shop/product.yaml:10:17", "both set the number of pods", "remove one");
    }

    @Test
    void theGatewaySpeaksNoTcp() {
        service("web", "protocol: tcp")
                .assertFinds(RULE, "products/shop/product.yaml:10:17", "speaks tcp", "use http or grpc");
        service("internal", "protocol: tcp").assertIsRight();
    }

    @Test
    void grpcHasNoPaths() {
        String host = "ingress: {hosts: [{host: it.shop.apps.acme.example, paths: [/a]}]}";
        service("web", "protocol: grpc\n" + host)
                .assertFinds(RULE, "products/shop/product.yaml:11:66", "'paths' is for http", "host of its own");
        service("web", host).assertIsRight();
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "default", "argocd-sync", "external-secrets"})
    void namesOfThePlatformAreTaken(String name) {
        SampleRepository.empty()
                .product("shop", name + ": {type: worker, image: registry.acme.example/shop/run}")
                .assertFinds(
                        "name-is-free", "products/shop/product.yaml:6:" + (name.length() + 7), name, "another name");
    }

    @Test
    void theShutdownTakesLongerThanTheLastRequests() {
        service("web", "terminationGracePeriodSeconds: 10").assertIsRight();
        service("web", "terminationGracePeriodSeconds: 9")
                .assertFinds(
                        "number-is-in-range", "products/shop/product.yaml:10:38", "out of range", "from 10 to 3600");
    }
}
