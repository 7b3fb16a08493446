package dev.platform.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Programs of others that judge manifests; they write JSON, and end with an error where they find something. */
final class Checkers implements ExecutionCondition {
    static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Programs.needed(List.of(KubeScore.PROGRAM, Kubeconform.PROGRAM));
    }

    static String run(String program, List<String> words, List<Path> files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Programs.path(program).toString()));
        command.addAll(words);
        files.forEach(file -> command.add(file.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return said;
    }

    static JsonNode ask(String program, List<String> words, List<Path> files) throws IOException, InterruptedException {
        return JSON.readTree(run(program, words, files));
    }
}
