package dev.platform.e2e;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Gives tests a cluster with the example platform where controllers are at work and nodes are played; without them they are skipped. */
class LivingCluster extends BareCluster implements ExecutionCondition {
    private static final List<String> NEEDED = List.of("kube-controller-manager", "kube-scheduler", "kwok");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Programs.needed(NEEDED);
    }

    @Override
    void prepare(ControlPlane plane) throws IOException, InterruptedException {
        plane.startControllers();
    }
}
