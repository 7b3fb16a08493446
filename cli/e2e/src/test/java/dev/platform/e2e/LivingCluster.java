package dev.platform.e2e;

import java.io.IOException;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Gives tests a cluster with the example platform where controllers are at work; without them they are skipped. */
final class LivingCluster extends BareCluster implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        boolean there = wait(Programs::find).have(ControlPlane.CONTROLLERS);
        return there
                ? ConditionEvaluationResult.enabled("it is there")
                : ConditionEvaluationResult.disabled("not run: there is no " + ControlPlane.CONTROLLERS);
    }

    @Override
    void prepare(ControlPlane plane) throws IOException {
        plane.startControllers();
    }
}
