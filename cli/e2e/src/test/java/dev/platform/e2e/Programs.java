package dev.platform.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;

/** Where the programs of a control plane are: the script finds or builds them, which takes minutes the first time. */
final class Programs {
    private static final Map<String, Optional<Path>> FOUND = new ConcurrentHashMap<>();

    private Programs() {}

    static Path path(String name) {
        return find(name)
                .orElseThrow(
                        () -> new IllegalStateException("there is no " + name + ": cli/e2e/binaries says why, above"));
    }

    private static boolean have(String name) {
        return find(name).isPresent();
    }

    /** For tests that need all of these: none of them passes for lack of a program. */
    static ConditionEvaluationResult needed(List<String> names) {
        return names.stream()
                .filter(name -> !have(name))
                .findFirst()
                .map(name -> ConditionEvaluationResult.disabled("not run: there is no " + name))
                .orElseGet(() -> ConditionEvaluationResult.enabled("all programs are there"));
    }

    private static Optional<Path> find(String name) {
        return FOUND.computeIfAbsent(name, Programs::ask);
    }

    private static Optional<Path> ask(String name) {
        try {
            Process script = new ProcessBuilder("./binaries", name)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String path = new String(script.getInputStream().readAllBytes(), UTF_8).strip();
            return script.waitFor() == 0 ? Optional.of(Path.of(path)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
