package dev.platform.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a product has beside its services. */
class HoldingsStatusTest {
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            2027-01-20T08:00:00Z, True,  0, -,                       HEALTHY
            2026-11-09T08:00:00Z, True,  0, CERTIFICATE_EXPIRING,    WARNING
            2026-12-01T08:00:00Z, True,  3, CERTIFICATE_NOT_RENEWED, WARNING
            2026-11-09T08:00:00Z, True,  3, CERTIFICATE_NOT_RENEWED, DEGRADED
            2026-11-01T08:00:00Z, False, 3, CERTIFICATE_EXPIRED,     DEGRADED
            '',                   False, 0, CERTIFICATE_NOT_ISSUED,  PROGRESSING
            '',                   False, 1, CERTIFICATE_NOT_ISSUED,  DEGRADED
            '',                   True,  0, -,                       HEALTHY
            """)
    void certificatesAreToldBeforeTheyExpire(
            String after, String ready, int attempts, @Nullable Reason reason, State state) {
        List<Trouble> troubles = CertificateStatus.of(Live.object("""
                metadata: {name: wildcard}
                status:
                  notAfter: "%s"
                  failedIssuanceAttempts: %d
                  conditions: [{type: Ready, status: "%s", message: told}]
                """.formatted(after, attempts, ready)), Live.NOW)
                .troubles();

        assertThat(troubles)
                .extracting(Trouble::reason)
                .containsExactlyElementsOf(reason == null ? List.of() : List.of(reason));
        assertThat(Trouble.worst(troubles)).isEqualTo(state);
    }

    @Test
    void quotasAreCountedInPercent() {
        List<QuotaStatus> quotas = QuotaStatus.of(Live.object("""
                metadata: {name: compute}
                status:
                  hard: {requests.cpu: "6", requests.memory: 8Gi, pods: "0", resourcequotas: "4", odd: "1e3"}
                  used: {requests.cpu: 5500m, requests.memory: 4Gi, pods: "0", resourcequotas: "4", odd: "1"}
                """)).toList();

        assertThat(quotas)
                .containsExactlyInAnyOrder(
                        new QuotaStatus("compute", "requests.cpu", "5500m", "6", 91),
                        new QuotaStatus("compute", "requests.memory", "4Gi", "8Gi", 50));
        assertThat(QuotaStatus.troubles(quotas))
                .singleElement()
                .satisfies(
                        trouble -> assertThat(trouble.message()).isEqualTo("91 % of requests.cpu is used: 5500m of 6"));
    }

    @ParameterizedTest
    @CsvSource({
        "Bound, 2026-11-05T11:00:00Z, HEALTHY",
        "Pending, 2026-11-05T11:59:00Z, PROGRESSING",
        "Pending, 2026-11-05T11:00:00Z, DEGRADED",
        "Lost, 2026-11-05T11:00:00Z, DEGRADED"
    })
    void volumesGetTheirDiskInSomeMinutes(String phase, String created, State state) {
        LiveObject claim = Live.object(
                "{metadata: {name: files, creationTimestamp: '%s'}, status: {phase: %s}}".formatted(created, phase));
        LiveObject event = Live.object("""
                message: no storage class fits
                lastTimestamp: "2026-11-05T11:00:00Z"
                involvedObject: {kind: PersistentVolumeClaim, name: files}
                """);

        List<Trouble> troubles =
                VolumeStatus.of(claim, List.of(event), Live.NOW).troubles();

        assertThat(Trouble.worst(troubles)).isEqualTo(state);
        if (phase.equals("Pending")) {
            assertThat(troubles.get(0).message()).isEqualTo("it has no disk yet: no storage class fits");
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Cluster in healthy state,                 3, True,  HEALTHY
            Cluster in healthy state,                 2, True,  PROGRESSING
            Cluster in healthy state,                 3, False, WARNING
            Creating a new replica,                   2, True,  PROGRESSING
            Not enough disk space,                    3, True,  DEGRADED
            Cluster cannot proceed: upgrade failed,   3, True,  DEGRADED
            '',                                       0, True,  PROGRESSING
            """)
    void databasesSayTheirPhase(String phase, int ready, String archiving, State state) {
        DatabaseStatus status = DatabaseStatus.of(Live.object("""
                metadata: {name: main-postgres}
                spec: {instances: 3}
                status:
                  phase: "%s"
                  readyInstances: %d
                  currentPrimary: main-postgres-1
                  conditions: [{type: ContinuousArchiving, status: "%s", message: told}]
                """.formatted(phase, ready, archiving)));

        assertThat(Trouble.worst(status.troubles())).isEqualTo(state);
        assertThat(status.primary()).isEqualTo("main-postgres-1");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            5, True,  ValidMetricFound,        -
            9, True,  TooManyReplicas,         AUTOSCALER_AT_MAXIMUM
            5, False, FailedGetResourceMetric, AUTOSCALER_BLIND
            0, False, ScalingDisabled,         -
            """)
    void autoscalersSayWhatLimitsThem(int desired, String active, String why, @Nullable Reason reason) {
        AutoscalerStatus status = AutoscalerStatus.of(Live.object("""
                metadata: {name: web}
                spec: {minReplicas: 2, maxReplicas: 9}
                status:
                  desiredReplicas: %d
                  conditions: [{type: ScalingActive, status: "%s", reason: %s}]
                """.formatted(desired, active, why)));

        assertThat(status.troubles())
                .extracting(Trouble::reason)
                .containsExactlyElementsOf(reason == null ? List.of() : List.of(reason));
        assertThat(status.isAtMaximum()).isEqualTo(desired == 9);
    }
}
