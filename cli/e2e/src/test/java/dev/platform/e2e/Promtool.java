package dev.platform.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Prometheus' own judge of rules. */
final class Promtool implements ExecutionCondition {
    private static final String PROGRAM = "promtool";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Programs.needed(List.of(PROGRAM));
    }

    /** What it says of these words; it has to be content. */
    static String run(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Programs.path(PROGRAM).toString()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(command + ": " + said).isZero();
        return said;
    }

    static String write(Path file, Object content) throws IOException {
        new com.fasterxml.jackson.dataformat.yaml.YAMLMapper().writeValue(file.toFile(), content);
        return file.toString();
    }
}
