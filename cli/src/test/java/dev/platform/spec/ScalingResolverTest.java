package dev.platform.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import dev.platform.model.Scaling;
import dev.platform.model.Scaling.Pace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalingResolverTest {
    private static SampleRepository service(String type, String autoscaling) {
        String port = type.equals("worker") ? "" : "  port: 8080\n";
        return SampleRepository.empty()
                .product(
                        "shop",
                        "run:\n  type: " + type + "\n  image: registry.acme.example/shop/run\n" + port
                                + "  autoscaling: " + autoscaling);
    }

    private static Scaling scaling(String type, String autoscaling) {
        return service(type, autoscaling).service("shop", "run").scaling();
    }

    @Test
    void cpuIsTheTargetWhereNothingElseIs() {
        assertThat(scaling("web", "{maxReplicas: 9}")).isEqualTo(Scaling.onCpu(2, 9, 70));
        assertThat(scaling("web", "{maxReplicas: 9, targetMemoryUtilizationPercentage: 80}")
                        .cpuPercent())
                .isNull();
        assertThat(scaling("web", "{maxReplicas: 9, targetRequestsPerSecond: 50}")
                        .cpuPercent())
                .isNull();
        Scaling scheduled = scaling(
                "web", "{maxReplicas: 9, schedules: {evening: {start: 0 17 * * *, end: 0 23 * * *, minReplicas: 4}}}");
        assertThat(scheduled.cpuPercent()).isEqualTo(70);
        assertThat(scheduled.needsEvents()).isTrue();
    }

    @Test
    void aWorkerSleepsUntilATriggerWakesIt() {
        String trigger = "triggers: {waiting: {query: 'sum(jobs{namespace=\"shop\"})', perPod: 50}}";
        Scaling scaling = scaling("worker", "{maxReplicas: 9, " + trigger + "}");
        assertThat(scaling.min()).isZero();
        assertThat(scaling.cpuPercent()).isNull();
        assertThat(scaling("web", "{maxReplicas: 9, " + trigger + "}").min()).isEqualTo(2);
    }

    @Test
    void thePaceIsChosen() {
        Scaling scaling = scaling("web", "{maxReplicas: 9, behavior: {scaleUp: steady, scaleDown: fast}}");
        assertThat(scaling.behavior().up()).isEqualTo(Pace.UP_STEADILY);
        assertThat(scaling.behavior().down()).isEqualTo(Pace.DOWN_FAST);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "web | {minReplicas: 4, maxReplicas: 4} | 'maxReplicas' is not above 'minReplicas'",
                "web | {minReplicas: 0, maxReplicas: 4} | nothing would wake up",
                "worker | {minReplicas: 0, maxReplicas: 4} | nothing would wake up",
                "web | {minReplicas: 1, maxReplicas: 4} | one pod has no room for a failure",
                "internal | {maxReplicas: 4, targetRequestsPerSecond: 9} | the gateway counts the requests of web services only",
                "web | {maxReplicas: 4, schedules: {evening: {start: 0 17 * * *, end: 0 23 * * *, minReplicas: 2}}}"
                        + " | a schedule adds pods",
                "web | {maxReplicas: 4, schedules: {evening: {start: 0 17 * * *, end: 0 23 * * *, minReplicas: 5}}}"
                        + " | a schedule adds pods",
                "web | {maxReplicas: 4, schedules: {evening: {start: 0 17 * * *, end: 0 17 * * *, minReplicas: 3}}}"
                        + " | the schedule ends when it starts",
                "web | {maxReplicas: 4, triggers: {others: {query: sum(up), perPod: 5}}}"
                        + " | doesn't say that it reads the namespace of 'shop'"
            })
    void whatMakesNoSenseIsRefused(String type, String autoscaling, String message) {
        assertThat(service(type, autoscaling).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("autoscaling-has-room");
            assertThat(finding.where().toString()).startsWith("products/shop/product.yaml:");
            assertThat(finding.message()).contains(message);
        });
    }
}
