package dev.platform.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Backstage's own model of a catalog, from npm in one version. */
record BackstageJudge(Workplace place) {
    private static final List<String> FILES = List.of("package.json", "package-lock.json", "judge.mjs");

    /** For tests that need it: none of them passes for lack of Node.js. */
    static final class Needed implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            try {
                int code = new Workplace(Path.of("."))
                        .run("sh", "-c", "command -v node && command -v npm")
                        .code();
                return code == 0
                        ? ConditionEvaluationResult.enabled("there is Node.js")
                        : ConditionEvaluationResult.disabled("not run: there is no node with npm on the PATH");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** Fetches what is pinned; nothing of it is run while that is done. */
    static BackstageJudge install(Path folder) throws IOException, InterruptedException {
        for (String file : FILES) {
            Files.copy(Path.of("programs", "backstage", file), folder.resolve(file));
        }
        BackstageJudge judge = new BackstageJudge(new Workplace(folder));
        Workplace.Ended ended =
                judge.place.run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline");
        assumeTrue(ended.code() == 0, () -> "not run: the model can't be fetched: " + ended.said());
        return judge;
    }

    /** What is wrong with the entities, a line for each mistake. */
    List<String> findings(List<JsonNode> entities) throws IOException, InterruptedException {
        Path file = place.folder().resolve("entities.json");
        Files.writeString(file, new JsonMapper().writeValueAsString(entities));
        return place.run("node", "judge.mjs", file.toString()).well().lines().toList();
    }
}
