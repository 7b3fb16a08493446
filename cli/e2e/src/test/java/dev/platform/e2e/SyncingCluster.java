package dev.platform.e2e;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests a cluster that Argo CD syncs: the same one to all of them. Without its programs they are skipped. */
final class SyncingCluster implements ParameterResolver, ExecutionCondition {
    private static final List<String> NEEDED =
            List.of("kube-controller-manager", "kube-scheduler", "kwok", "argocd", "redis-server");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Programs.needed(NEEDED);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == SyncedPlatform.class;
    }

    @Override
    public SyncedPlatform resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(getClass()))
                .getOrComputeIfAbsent(
                        SyncedPlatform.class, type -> BareCluster.wait(this::start), SyncedPlatform.class);
    }

    private SyncedPlatform start() throws IOException, InterruptedException {
        ControlPlane plane = ControlPlane.start();
        try {
            return SyncedPlatform.on(plane);
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            plane.fail();
            throw e;
        }
    }
}
