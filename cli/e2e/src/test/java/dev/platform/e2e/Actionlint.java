package dev.platform.e2e;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A judge of workflows. What it would ask of other programs is left out, so that it says the same everywhere. */
final class Actionlint implements ExecutionCondition {
    private static final String PROGRAM = "actionlint";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Programs.needed(List.of(PROGRAM));
    }

    /** What it finds in the workflows of a repository. */
    static String findings(Path repository) throws IOException, InterruptedException {
        return new Workplace(repository)
                .run(Programs.path(PROGRAM).toString(), "-no-color", "-shellcheck=", "-pyflakes=")
                .said();
    }
}
