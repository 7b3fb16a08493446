package dev.platform.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.policy.Policies.Refusal;
import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The policies of this repository on every case; the real API server is asked the same in cli/e2e. */
class PolicyCasesTest {
    private static final Path SOURCES = Path.of("..", "addons", "admission-policies");

    /** Holds only where the platform demands digests: see {@link PoliciesTest}. */
    private static final String DIGESTS = "images have a digest, since the platform demands it";

    private static Policies policies = Policies.of(FileTree.empty());

    static List<PolicyCase> cases() throws IOException {
        return PolicyCase.all();
    }

    @BeforeAll
    static void readTree() throws IOException {
        policies = Policies.of(tree());
        assertThat(policies.isEmpty()).isFalse();
    }

    static FileTree tree() throws IOException {
        Map<RepoPath, String> files = new HashMap<>();
        try (Stream<Path> found = Files.walk(PolicyCase.CLUSTER)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                String path = PolicyCase.CLUSTER.relativize(file).toString().replace('\\', '/');
                files.put(new RepoPath("clusters/production/" + path), Files.readString(file));
            }
        }
        files.put(new RepoPath("quiz.yaml"), Files.readString(PolicyCase.FOLDER.resolve("namespace.yaml")));
        return FileTree.of(files);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theVerdictIsTheOneThatIsWritten(PolicyCase each) {
        List<Refusal> refusals = policies.check(each.request());
        assertThat(refusals).extracting(Refusal::message).noneMatch(message -> message.contains("comes to no value"));
        SortedSet<String> refusing = new TreeSet<>();
        refusals.forEach(refusal -> refusing.add(refusal.policy()));
        assertThat(refusing).as(() -> refusals.toString()).isEqualTo(each.refusing());
    }

    @Test
    void everyPolicyHasCases() throws IOException {
        assertThat(PolicyCase.policies()).isEqualTo(sources().keySet());
    }

    @Test
    void everyValidationIsBrokenByACase() throws IOException {
        SortedSet<String> broken = new TreeSet<>();
        cases().forEach(each -> policies.check(each.request()).forEach(refusal -> broken.add(refusal.message())));
        for (Value policy : sources().values()) {
            policy.get("spec", "validations").items().stream()
                    .map(validation -> validation.get("message").text())
                    .filter(message -> !message.equals(DIGESTS))
                    .forEach(message -> assertThat(broken).contains(message));
        }
    }

    @Test
    void whatIsRenderedIsWhatIsWritten() throws IOException {
        Path rendered = PolicyCase.CLUSTER.resolve(Path.of("addons", "admission-policies"));
        for (Map.Entry<String, Value> policy : sources().entrySet()) {
            assertThat(PolicyCase.read(rendered.resolve("validatingadmissionpolicy-" + policy.getKey() + ".yaml")))
                    .isEqualTo(policy.getValue());
        }
    }

    /** The policies as they are written, by name. */
    static Map<String, Value> sources() throws IOException {
        Map<String, Value> policies = new HashMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.resolveSibling("").endsWith("policies")).forEach(file -> {
                Value policy = PolicyCase.read(file);
                policies.put(policy.get("metadata", "name").text(), policy);
            });
        }
        return policies;
    }
}
