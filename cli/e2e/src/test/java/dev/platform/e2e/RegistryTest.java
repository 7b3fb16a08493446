package dev.platform.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.e2e.Workplace.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;

/** Digests from a real registry that wants a login, in a new repository. */
@ExtendWith(RegistryTest.Needed.class)
class RegistryTest {
    /** The program of the registry. */
    static final class Needed implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return Programs.needed(List.of(Distribution.PROGRAM));
        }
    }

    private final Path folder;
    private final ScratchRepository repository;

    RegistryTest(@TempDir Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        this.repository = ScratchRepository.make(folder);
    }

    private String versions() throws IOException {
        return Files.readString(repository.folder().resolve("products/quiz/versions.yaml"));
    }

    private static void refuses(Ended ended, int code, String why) {
        assertThat(ended.code()).as(ended::toString).isEqualTo(code);
        assertThat(ended.said()).contains(why);
    }

    @Test
    void whatIsPushedIsShippedByItsDigest() throws Exception {
        Path logins = Files.createDirectory(folder.resolve("logins"));
        try (Distribution registry = new Distribution(folder)) {
            repository.replace("platform.yaml", "registry: registry.acme.example", "registry: " + registry.host());
            Workplace here = repository.here().with(Map.of("DOCKER_CONFIG", logins.toString()));
            String first = registry.push("quiz/web", "1.0.0", "first");
            String image = "--image=" + registry.host() + "/quiz/web:1.0.0";

            refuses(
                    here.run("./platform", "new-product", "quiz", "--owner=platform", image),
                    3,
                    registry.host() + " doesn't know who you are");
            Files.writeString(logins.resolve("config.json"), registry.login());
            here.run("./platform", "new-product", "quiz", "--owner=platform", image)
                    .well();
            assertThat(versions()).contains("digest: " + first);

            refuses(here.run("./platform", "deploy", "quiz/web", "1.1.0"), 1, "[tag-is-in-the-registry]");
            String second = registry.push("quiz/web", "1.1.0", "second");
            here.run("./platform", "deploy", "quiz/web", "1.1.0").well();
            assertThat(versions()).contains("digest: " + second);
            here.run("./platform", "verify-images").well();

            registry.push("quiz/web", "1.1.0", "third");
            refuses(here.run("./platform", "verify-images"), 1, "[tag-has-the-same-image]");
            registry.delete("quiz/web", second);
            refuses(here.run("./platform", "verify-images"), 1, "[image-is-in-the-registry]");
        }
    }

    /** The same registry under a name that isn't known to be this machine. */
    @Test
    void plainHttpHasToBeConfigured() throws Exception {
        Path logins = Files.createDirectory(folder.resolve("logins"));
        try (Distribution registry = new Distribution(folder)) {
            String other = "0.0.0.0:" + registry.port();
            String first = registry.push("quiz/web", "1.0.0", "first");
            Files.writeString(logins.resolve("config.json"), registry.login().replace(registry.host(), other));
            repository.replace("platform.yaml", "registry: registry.acme.example", "registry: " + other);
            Workplace here = repository.here().with(Map.of("DOCKER_CONFIG", logins.toString()));
            String[] make = {
                "./platform", "new-product", "quiz", "--owner=platform", "--image=" + other + "/quiz/web:1.0.0"
            };

            refuses(here.run(make), 3, other + " can't be trusted");
            repository.replace(
                    "platform.yaml",
                    "  platformTeam:",
                    "  images: {insecureRegistries: [\"" + other + "\"]}\n  platformTeam:");
            here.run(make).well();
            assertThat(versions()).contains("digest: " + first);
        }
    }
}
