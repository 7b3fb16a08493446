package dev.platform.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PodTroublesTest {
    private static final String PULL =
            "{waiting: {reason: ImagePullBackOff, message: 'Back-off pulling image \"r.example/web:2\": not found'}}";

    private static List<Trouble> troubles(LiveObject... pods) {
        return new PodTroubles(List.of(), Live.NOW).of(List.of(pods));
    }

    private static LiveObject pod(String name, String container) {
        return Live.object("""
                metadata: {name: %s, namespace: shop}
                status:
                  phase: Running
                  startTime: "2026-11-05T10:00:00Z"
                  conditions: [{type: PodScheduled, status: "True"}]
                  containerStatuses: [{name: web, image: "r.example/web:2", %s}]
                """.formatted(name, container));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ready: true, started: true, state: {running: {startedAt: "2026-11-05T10:00:00Z"}} | |
            state: {waiting: {reason: CrashLoopBackOff}}, lastState: {terminated: {exitCode: 1, reason: Error}} | CRASH_LOOP | container 'web' crashes again and again, last with exit code 1
            state: {terminated: {exitCode: 139, reason: Error}} | CRASH_LOOP | container 'web' crashes again and again, last with exit code 139: killed by signal 11
            state: {waiting: {reason: CrashLoopBackOff}}, lastState: {terminated: {exitCode: 137, reason: OOMKilled}} | OUT_OF_MEMORY | container 'web' crashes again and again, last with exit code 137: out of memory
            state: {waiting: {reason: ErrImagePull, message: not found}} | IMAGE_NOT_PULLED | the image r.example/web:2 can't be pulled: not found
            state: {waiting: {reason: CreateContainerConfigError, message: 'secret "key" not found'}} | CONTAINER_NOT_CREATED | container 'web' can't be made: secret "key" not found
            state: {waiting: {reason: ContainerCreating}} | CONTAINER_NOT_CREATED | container 'web' isn't made yet
            ready: false, started: false, state: {running: {startedAt: "2026-11-05T10:00:00Z"}} | POD_STARTING | container 'web' is starting
            ready: false, started: true, state: {running: {startedAt: "2026-11-05T11:59:30Z"}} | POD_STARTING | container 'web' is starting
            ready: false, started: true, state: {running: {startedAt: "2026-11-05T11:00:00Z"}} | READINESS_FAILING | container 'web' runs, and says that it isn't ready
            ready: true, started: true, state: {running: {}}, lastState: {terminated: {reason: OOMKilled, finishedAt: "2026-11-05T11:30:00Z"}} | OUT_OF_MEMORY | container 'web' was killed within the last hour: out of memory
            ready: true, started: true, state: {running: {}}, lastState: {terminated: {reason: OOMKilled, finishedAt: "2026-11-05T09:30:00Z"}} | |
            """)
    void eachStateOfAContainerIsTold(String container, Reason reason, String message) {
        List<Trouble> troubles = troubles(pod("web-1", container));

        assertThat(troubles).hasSize(reason == null ? 0 : 1);
        assertThat(troubles).allSatisfy(trouble -> {
            assertThat(trouble.reason()).isEqualTo(reason);
            assertThat(trouble.message()).isEqualTo(message);
        });
    }

    @Test
    void podsWithTheSameTroubleAreToldTogether() {
        List<Trouble> troubles = troubles(pod("web-1", "state: " + PULL), pod("web-2", "state: " + PULL));

        assertThat(troubles)
                .singleElement()
                .satisfies(trouble -> assertThat(trouble.object()).isEqualTo("Pod web-1 and 1 more"));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-05T11:58:00Z, PROGRESSING", "2026-11-05T11:50:00Z, DEGRADED"})
    void aNodeMayTakeSomeMinutes(String since, State state) {
        LiveObject pod = Live.object("""
                metadata: {name: web-1}
                status:
                  phase: Pending
                  conditions:
                  - type: PodScheduled
                    status: "False"
                    reason: Unschedulable
                    lastTransitionTime: "%s"
                    message: "0/6 nodes are available: 6 Insufficient cpu. preemption: 0/6 nodes are available: 6 No preemption victims found for incoming pod."
                """.formatted(since));

        assertThat(troubles(pod)).singleElement().satisfies(trouble -> {
            assertThat(trouble.state()).isEqualTo(state);
            assertThat(trouble.reason()).isEqualTo(Reason.UNSCHEDULABLE);
            assertThat(trouble.message()).isEqualTo("no node takes it: 0/6 nodes are available: 6 Insufficient cpu.");
        });
    }

    @Test
    void podsThatEndedOrLeaveAreNoTrouble() {
        LiveObject ended = Live.object("{metadata: {name: a}, status: {phase: Failed}}");
        LiveObject leaving =
                Live.object("{metadata: {name: b, deletionTimestamp: '2026-11-05T11:59:00Z'}, status: {phase: Running,"
                        + " containerStatuses: [{name: web, state: {terminated: {exitCode: 137}}}]}}");

        assertThat(troubles(ended, leaving)).isEmpty();
    }

    @Test
    void anEventTellsWhyAVolumeIsNotMounted() {
        LiveObject event = Live.object("""
                reason: FailedMount
                message: 'MountVolume.SetUp failed for volume "key" : secret "key" not found'
                lastTimestamp: "2026-11-05T11:59:00Z"
                involvedObject: {kind: Pod, name: web-1}
                """);

        assertThat(new PodTroubles(List.of(event), Live.NOW)
                        .of(List.of(pod("web-1", "state: {waiting: {reason: ContainerCreating}}"))))
                .singleElement()
                .satisfies(trouble -> assertThat(trouble.message()).endsWith("secret \"key\" not found"));
    }
}
