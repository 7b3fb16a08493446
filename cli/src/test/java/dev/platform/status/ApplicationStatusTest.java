package dev.platform.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.status.Commits.Relation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statuses as Argo CD 3.6 writes them. */
class ApplicationStatusTest {
    private static final String SYNCED = """
            sync: {status: Synced, revision: 0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c}
            health: {status: Healthy}
            operationState: {phase: Succeeded, message: successfully synced (all tasks run)}
            """;

    private static ApplicationStatus status(String status, Relation relation) {
        return ApplicationStatus.of(
                Live.object("metadata: {name: shop.web, namespace: argocd}\n"
                        + "spec: {source: {path: clusters/production/products/shop/web}}\n"
                        + "status:\n" + status.indent(2)),
                (revision, folder) -> relation);
    }

    private static List<Trouble> troubles(String status) {
        return status(status, Relation.CURRENT).troubles();
    }

    @Test
    void syncedAndHealthyIsWell() {
        assertThat(status(SYNCED, Relation.CURRENT).isCurrent()).isTrue();
        assertThat(troubles(SYNCED)).isEmpty();
    }

    @Test
    void whatIsMergedAndNotSyncedIsPending() {
        assertThat(status(SYNCED, Relation.PENDING).troubles()).singleElement().satisfies(trouble -> {
            assertThat(trouble.reason()).isEqualTo(Reason.COMMIT_PENDING);
            assertThat(trouble.state()).isEqualTo(State.PROGRESSING);
            assertThat(trouble.message()).endsWith("is 0f1e2d3");
        });
    }

    @ParameterizedTest
    @CsvSource({"Degraded, DEGRADED", "Progressing, PROGRESSING", "Suspended, PROGRESSING", "Missing, PROGRESSING"})
    void healthIsTold(String health, State state) {
        assertThat(troubles(SYNCED.replace("Healthy", health))).singleElement().satisfies(trouble -> {
            assertThat(trouble.reason()).isEqualTo(Reason.APPLICATION_HEALTH);
            assertThat(trouble.state()).isEqualTo(state);
        });
    }

    @Test
    void whatDiffersIsNamed() {
        assertThat(troubles("""
                sync: {status: OutOfSync, revision: abc}
                health: {status: Healthy}
                resources:
                - {kind: Service, name: web, status: Synced}
                - {kind: Deployment, name: web, status: OutOfSync}
                """)).singleElement().satisfies(trouble -> {
            assertThat(trouble.reason()).isEqualTo(Reason.OUT_OF_SYNC);
            assertThat(trouble.message()).isEqualTo("it differs from Git: Deployment web");
        });
    }

    @Test
    void aFailedHookIsToldThoughAllIsSynced() {
        assertThat(troubles("""
                sync: {status: Synced, revision: abc}
                health: {status: Healthy}
                operationState:
                  phase: Failed
                  message: one or more synchronization tasks completed unsuccessfully
                  syncResult:
                    resources:
                    - kind: Job
                      name: migrate-1
                      namespace: shop
                      hookType: PreSync
                      hookPhase: Failed
                      message: Job has reached the specified backoff limit
                """)).singleElement().satisfies(trouble -> {
            assertThat(trouble.reason()).isEqualTo(Reason.HOOK_FAILED);
            assertThat(trouble.object()).isEqualTo("Job migrate-1");
            assertThat(trouble.hint()).contains("kubectl -n shop logs job/migrate-1");
        });
    }

    @Test
    void aFailureThatWasMadeGoodIsNone() {
        assertThat(troubles("""
                sync: {status: Synced, revision: abc}
                health: {status: Healthy}
                operationState:
                  phase: Failed
                  message: one or more objects failed to apply
                  syncResult:
                    resources: [{kind: Deployment, name: web, status: SyncFailed, hookPhase: Failed, message: no}]
                """)).isEmpty();
    }

    @Test
    void aSyncThatWaitsForAPersonSaysSo() {
        assertThat(troubles("""
                sync: {status: OutOfSync, revision: abc}
                health: {status: Healthy}
                operationState:
                  phase: Running
                  message: waiting for pruning confirmation of v1/PersistentVolumeClaim/web-data
                """)).singleElement().satisfies(trouble -> {
            assertThat(trouble.reason()).isEqualTo(Reason.CONFIRMATION_NEEDED);
            assertThat(trouble.state()).isEqualTo(State.PROGRESSING);
        });
    }

    @Test
    void whatASyncWaitsForIsTold() {
        assertThat(troubles("""
                sync: {status: OutOfSync, revision: abc}
                health: {status: Healthy}
                operationState: {phase: Running, message: waiting for healthy state of apps/Deployment/web}
                """)).singleElement().satisfies(trouble -> {
            assertThat(trouble.reason()).isEqualTo(Reason.SYNC_RUNNING);
            assertThat(trouble.message()).isEqualTo("waiting for healthy state of apps/Deployment/web");
        });
    }

    @Test
    void anErrorOfTheComparisonIsDegraded() {
        assertThat(troubles("""
                sync: {status: Unknown}
                health: {status: Healthy}
                conditions:
                - type: ComparisonError
                  message: "Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = Unknown desc = authentication required"
                """)).singleElement().satisfies(trouble -> {
            assertThat(trouble.reason()).isEqualTo(Reason.REPOSITORY_UNREADABLE);
            assertThat(trouble.state()).isEqualTo(State.DEGRADED);
        });
    }

    @Test
    void aStrangeFolderIsNoBug() {
        LiveObject application = Live.object(
                "{metadata: {name: x}, spec: {source: {path: ../..}}, status: {sync: {status: Synced, revision: abc}}}");

        assertThat(ApplicationStatus.of(application, (revision, folder) -> Relation.CURRENT)
                        .relation())
                .isNull();
    }
}
