package dev.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Workflows take no more rights than they need, run no action that can change, and put no foreign text into a shell. */
class WorkflowsTest {
    private static final Path FOLDER = Path.of("..", ".github", "workflows");

    static Stream<Path> workflows() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        }
    }

    private static Map<?, ?> read(Path file) throws IOException {
        return (Map<?, ?>) SampleRepository.yaml(Files.readString(file));
    }

    private static Stream<Map<?, ?>> jobs(Path file) throws IOException {
        Map<?, ?> jobs = (Map<?, ?>) Objects.requireNonNull(read(file).get("jobs"));
        return jobs.values().stream().map(job -> (Map<?, ?>) job);
    }

    private static Stream<Map<?, ?>> steps(Path file) throws IOException {
        return jobs(file)
                .flatMap(job -> ((List<?>) Objects.requireNonNull(job.get("steps"))).stream())
                .map(step -> (Map<?, ?>) step);
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void eachJobNamesItsRightsAndItsEnd(Path file) throws IOException {
        assertThat(read(file).get("permissions")).isEqualTo(Map.of());
        assertThat(jobs(file))
                .isNotEmpty()
                .allSatisfy(job -> assertThat(job.keySet().stream().map(Object::toString))
                        .contains("permissions", "timeout-minutes"));
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void eachActionIsPinnedByItsCommit(Path file) throws IOException {
        assertThat(steps(file).filter(step -> step.containsKey("uses")))
                .isNotEmpty()
                .allSatisfy(
                        step -> assertThat(String.valueOf(step.get("uses"))).matches("[a-z-]+/[a-z-]+@[0-9a-f]{40}"));
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void noForeignTextIsPartOfAShellLineOrAScript(Path file) throws IOException {
        assertThat(steps(file)).allSatisfy(step -> {
            assertThat(String.valueOf(step.get("run"))).doesNotContain("${{");
            if (step.get("with") instanceof Map<?, ?> with) {
                assertThat(String.valueOf(with.get("script"))).doesNotContain("${{");
            }
        });
    }

    /** Code of a pull request and the right to write never meet in one job. */
    @ParameterizedTest
    @MethodSource("workflows")
    void whatMayWriteRunsNothingOfThePullRequest(Path file) throws IOException {
        assertThat(jobs(file)
                        .filter(job -> String.valueOf(job.get("permissions")).contains("write")))
                .allSatisfy(job -> {
                    assertThat(job.toString()).doesNotContain("actions/checkout", "run=");
                    assertThat(String.valueOf(job.get("permissions"))).doesNotContain("contents");
                });
    }
}
