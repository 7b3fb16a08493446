package dev.platform.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkloadStatusTest {
    private static LiveObject deployment(String status) {
        return Live.object("metadata: {name: web, generation: 2}\nspec: {replicas: 4}\nstatus:\n" + status.indent(2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 | 4 | 4 | 4 | NewReplicaSetAvailable |             |
            1 | 4 | 4 | 4 | NewReplicaSetAvailable | PROGRESSING | its controller hasn't seen the last change yet
            2 | 5 | 2 | 4 | ReplicaSetUpdated      | PROGRESSING | 2 of 4 pods have the newest version
            2 | 5 | 4 | 5 | ReplicaSetUpdated      | PROGRESSING | 1 pods of the old version are still there
            2 | 4 | 4 | 3 | ReplicaSetUpdated      | PROGRESSING | 3 of 4 pods serve
            2 | 4 | 4 | 3 | NewReplicaSetAvailable | DEGRADED    | 3 of 4 pods serve
            """)
    void aDeploymentIsDoneWhenAllNewPodsServe(
            int observed, int all, int updated, int available, String reason, @Nullable State state, String message) {
        List<Trouble> troubles = WorkloadStatus.deployment(
                        deployment("""
                observedGeneration: %d
                replicas: %d
                updatedReplicas: %d
                availableReplicas: %d
                conditions: [{type: Progressing, status: "True", reason: %s}]
                """.formatted(observed, all, updated, available, reason)))
                .troubles();

        assertThat(troubles)
                .extracting(Trouble::state)
                .containsExactlyElementsOf(state == null ? List.of() : List.of(state));
        assertThat(troubles).allSatisfy(trouble -> assertThat(trouble.message()).isEqualTo(message));
    }

    @Test
    void aDeploymentThatIsStuckIsDegraded() {
        WorkloadStatus status = WorkloadStatus.deployment(deployment("""
                observedGeneration: 2
                replicas: 5
                updatedReplicas: 1
                readyReplicas: 4
                availableReplicas: 4
                conditions: [{type: Progressing, status: "False", reason: ProgressDeadlineExceeded}]
                """));

        assertThat(status.troubles()).singleElement().satisfies(trouble -> {
            assertThat(trouble.reason()).isEqualTo(Reason.PROGRESS_DEADLINE_EXCEEDED);
            assertThat(trouble.state()).isEqualTo(State.DEGRADED);
        });
        assertThat(status.ready()).isEqualTo(4);
        assertThat(status.wanted()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"Healthy, ''", "Progressing, rolling-out", "Paused, rollout-paused", "Degraded, unavailable"})
    void aRolloutSaysHowItIs(String phase, String reason) {
        WorkloadStatus status = WorkloadStatus.rollout(Live.object(
                "{metadata: {name: web}, spec: {replicas: 2}, status: {phase: %s, message: m}}".formatted(phase)));

        assertThat(status.troubles().stream().map(trouble -> trouble.reason().toString()))
                .containsExactlyElementsOf(reason.isEmpty() ? List.of() : List.of(reason));
    }

    @Test
    void aRolloutThatWasGivenUpIsDegraded() {
        WorkloadStatus status = WorkloadStatus.rollout(Live.object("""
                metadata: {name: web}
                status: {phase: Degraded, abort: true, message: "RolloutAborted: Metric \\"errors\\" assessed Failed"}
                """));

        assertThat(status.troubles())
                .singleElement()
                .satisfies(trouble -> assertThat(trouble.reason()).isEqualTo(Reason.ROLLOUT_ABORTED));
    }

    @Test
    void aCronJobWhoseLastRunFailedIsDegraded() {
        LiveObject pod = Live.object("""
                metadata: {name: report-1, creationTimestamp: "2026-11-05T02:00:00Z"}
                status: {phase: Failed, containerStatuses: [{name: report, state: {terminated: {exitCode: 2}}}]}
                """);
        String status = "{lastScheduleTime: '2026-11-05T02:00:00Z', lastSuccessfulTime: '%s'%s}";

        assertThat(cronJob(status.formatted("2026-11-04T02:00:09Z", ""), pod))
                .singleElement()
                .satisfies(trouble -> {
                    assertThat(trouble.reason()).isEqualTo(Reason.JOB_FAILED);
                    assertThat(trouble.message())
                            .isEqualTo("the run of 2026-11-05T02:00:00Z failed; its last pod ended with exit code 2");
                });
        assertThat(cronJob(status.formatted("2026-11-05T02:00:09Z", ""), pod)).isEmpty();
        assertThat(cronJob(status.formatted("2026-11-04T02:00:09Z", ", active: [{name: x}]"), pod))
                .isEmpty();
        assertThat(cronJob("{}", pod)).isEmpty();
    }

    private static List<Trouble> cronJob(String status, LiveObject pod) {
        return RunStatus.cronJob(Live.object("{metadata: {name: report}, status: " + status + "}"), List.of(pod));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"Complete", "Failed"})
    void aJobEndsOnce(@Nullable String condition) {
        LiveObject job = Live.object("{metadata: {name: migrate}, status: {conditions: [%s]}}"
                .formatted(
                        condition == null
                                ? ""
                                : "{type: %s, status: 'True', reason: BackoffLimitExceeded}".formatted(condition)));

        State state = Trouble.worst(RunStatus.job(job, List.of()));

        assertThat(state)
                .isEqualTo(
                        condition == null
                                ? State.PROGRESSING
                                : condition.equals("Failed") ? State.DEGRADED : State.HEALTHY);
    }
}
