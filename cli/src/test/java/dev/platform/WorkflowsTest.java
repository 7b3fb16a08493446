package dev.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.WorkflowFile.Job;
import dev.platform.cli.InProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Workflows take no more rights than they need, run no action that can change, and put no foreign text into a shell. */
class WorkflowsTest {
    private static final Path REPOSITORY = Path.of("..");

    /** Each of these has the rights of its own branch; what others can start with the rights of main isn't here. */
    private static final Set<String> TRIGGERS =
            Set.of("pull_request", "push", "schedule", "workflow_dispatch", "repository_dispatch");

    private static final String ACTION = "acme/platform-tool@0123456789abcdef0123456789abcdef01234567";

    @TempDir
    static Path made = Path.of("");

    /** Those of this repository, and those of repositories that {@code platform init} makes. */
    static List<WorkflowFile> files() throws IOException {
        List<WorkflowFile> files = new ArrayList<>(WorkflowFile.all(REPOSITORY));
        files.addAll(WorkflowFile.all(made("pinned", "--action", ACTION)));
        files.addAll(WorkflowFile.all(made("unpinned")));
        return files;
    }

    private static Path made(String name, String... more) {
        Path folder = made.resolve(name);
        if (!Files.exists(folder)) {
            List<String> words = new ArrayList<>(List.of("init", folder.toString(), "--name", "acme"));
            words.addAll(List.of("--domain", "apps.acme.example"));
            words.addAll(List.of("--repo-url", "https://github.com/acme/platform.git"));
            words.addAll(List.of(more));
            assertThat(InProcess.run(made, words.toArray(String[]::new)).code()).isZero();
        }
        return folder;
    }

    static Stream<WorkflowFile> workflows() throws IOException {
        return files().stream().filter(file -> !file.isAction());
    }

    static Stream<Job> jobs() throws IOException {
        return workflows().flatMap(file -> file.jobs().stream());
    }

    static Stream<WorkflowFile> forPullRequests() throws IOException {
        return workflows().filter(WorkflowFile::isForPullRequests);
    }

    @Test
    void thisRepositoryHasAWorkflowForEachOccasion() throws IOException {
        assertThat(WorkflowFile.all(REPOSITORY).stream().map(WorkflowFile::name))
                .containsExactly(
                        ".github/actions/platform/action.yml",
                        ".github/workflows/deploy.yml",
                        ".github/workflows/main.yml",
                        ".github/workflows/nightly.yml",
                        ".github/workflows/pull-request.yml",
                        ".github/workflows/release.yml",
                        ".github/workflows/test.yml",
                        "action.yml");
    }

    @Test
    void aNewRepositoryHasAllButThoseOfTheProgram() throws IOException {
        assertThat(WorkflowFile.all(made("pinned", "--action", ACTION)).stream().map(WorkflowFile::name))
                .containsExactly(
                        ".github/actions/platform/action.yml",
                        ".github/workflows/deploy.yml",
                        ".github/workflows/main.yml",
                        ".github/workflows/nightly.yml",
                        ".github/workflows/pull-request.yml");
    }

    @Test
    void withoutACommitOfTheProgramTheWorkflowsFailAndSayWhy() throws IOException {
        assertThat(WorkflowFile.all(made("unpinned")).stream().filter(WorkflowFile::isAction))
                .singleElement()
                .satisfies(action -> assertThat(action.steps())
                        .singleElement()
                        .satisfies(step -> assertThat(WorkflowFile.text(step, "run"))
                                .contains("::error ", "no commit of platform is named")
                                .endsWith("exit 1\n")));
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void nothingIsStartedByOthersWithTheRightsOfMain(WorkflowFile file) {
        assertThat(file.content().get("permissions")).isEqualTo(Map.of());
        assertThat(file.triggers().keySet().stream().map(Object::toString)).isSubsetOf(TRIGGERS);
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void eachJobNamesItsRightsAndItsEnd(Job job) {
        assertThat(job.content().keySet().stream().map(Object::toString)).contains("permissions", "timeout-minutes");
    }

    @ParameterizedTest
    @MethodSource("files")
    void eachActionIsPinnedByItsCommitOrStandsHere(WorkflowFile file) {
        assertThat(file.steps().stream().map(step -> WorkflowFile.text(step, "uses")))
                .allSatisfy(used -> assertThat(used)
                        .matches("|[a-z-]+/[a-z-]+(/[a-z-]+)?@[0-9a-f]{40}|\\./|\\./\\.github/actions/platform"));
    }

    @Test
    void eachActionHasOneCommitAndSaysItsVersion() throws IOException {
        Map<String, String> pins = new TreeMap<>();
        for (WorkflowFile file : files()) {
            Stream<String> lines =
                    file.lines().filter(line -> line.matches("[ -]*uses: .*@.*") && !line.contains(ACTION));
            assertThat(lines).allSatisfy(line -> {
                assertThat(line).matches(".*@[0-9a-f]{40} # v[0-9]+\\.[0-9]+\\.[0-9]+");
                String pin = line.replaceFirst(".*uses: ", "");
                String known = pins.putIfAbsent(pin.replaceFirst("@.*", ""), pin);
                assertThat(pin).isEqualTo(Objects.requireNonNullElse(known, pin));
            });
        }
        assertThat(pins).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void noForeignTextIsPartOfAShellLineOrAScript(WorkflowFile file) {
        assertThat(file.steps()).allSatisfy(step -> {
            assertThat(WorkflowFile.text(step, "run")).doesNotContain("${{");
            if (step.get("with") instanceof Map<?, ?> with) {
                assertThat(WorkflowFile.text(with, "script")).doesNotContain("${{");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void shellLinesAreWellFormed(WorkflowFile file) {
        assertThat(file.steps().stream().map(step -> WorkflowFile.text(step, "run")))
                .allSatisfy(lines -> assertThat(parse(lines)).isEmpty());
    }

    @Test
    void scriptsAreWellFormed() {
        assertThat(List.of(
                        ".github/check", "cli/dist/bundle", "cli/dist/checksums", "cli/dist/launcher", "cli/bench/run"))
                .allSatisfy(name -> assertThat(parse(Files.readString(REPOSITORY.resolve(name))))
                        .isEmpty());
    }

    /** What bash says of lines that it reads and doesn't run. */
    private static String parse(String lines) throws IOException, InterruptedException {
        Process bash = new ProcessBuilder("bash", "-n", "/dev/stdin")
                .redirectErrorStream(true)
                .start();
        bash.getOutputStream().write(lines.getBytes(StandardCharsets.UTF_8));
        bash.getOutputStream().close();
        String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return bash.waitFor() == 0 ? said : said + "failed";
    }

    @ParameterizedTest
    @MethodSource("forPullRequests")
    void noSecretIsInReachOfAPullRequest(WorkflowFile file) {
        assertThat(file.content().toString()).doesNotContain("secrets.", "github.token", "environment=");
    }

    /** Code of a pull request and the right to write never meet in one job. */
    @ParameterizedTest
    @MethodSource("forPullRequests")
    void whatMayWriteRunsNothingOfThePullRequest(WorkflowFile file) {
        assertThat(file.jobs().stream().filter(Job::mayWrite)).allSatisfy(job -> {
            assertThat(job.permissions().keySet().stream().map(Object::toString))
                    .doesNotContain("contents");
            assertThat(job.checksOut()).isFalse();
            assertThat(job.steps()).allSatisfy(step -> {
                assertThat(step.containsKey("run")).isFalse();
                assertThat(WorkflowFile.text(step, "uses")).doesNotStartWith(".");
            });
        });
        assertThat(file.jobs().stream().filter(job -> !job.mayWrite()))
                .allSatisfy(job -> assertThat((Object) job.permissions()).isIn(Map.of(), Map.of("contents", "read")));
    }

    /** What is written in one job, another one proposes, which has rights and runs nothing of the repository. */
    @Test
    void whatProposesRunsNothingOfTheRepository() throws IOException {
        assertThat(jobs().filter(job -> job.name().endsWith("nightly.yml propose")))
                .hasSize(3)
                .allSatisfy(job -> {
                    assertThat(job.checksOut()).isFalse();
                    assertThat(job.steps()).allSatisfy(step -> {
                        assertThat(WorkflowFile.text(step, "uses")).doesNotStartWith(".");
                        assertThat(WorkflowFile.text(step, "run")).doesNotContain("./", "platform");
                    });
                    assertThat(job.permissions().keySet().stream().map(Object::toString))
                            .containsExactlyInAnyOrder("contents", "pull-requests");
                });
        assertThat(jobs().filter(job -> job.name().endsWith("nightly.yml expired")))
                .allSatisfy(job -> assertThat((Object) job.permissions()).isEqualTo(Map.of("contents", "read")));
    }

    /** A file with the token stays behind a checkout, for all that runs later. */
    @ParameterizedTest
    @MethodSource("jobs")
    void onlyADeploymentKeepsItsCredentials(Job job) {
        boolean deploys = job.name().equals(".github/workflows/deploy.yml deploy");
        assertThat(job.checkouts()).allSatisfy(checkout -> {
            Map<?, ?> with = (Map<?, ?>) Objects.requireNonNull(checkout.get("with"));
            assertThat(with.get("persist-credentials")).isEqualTo(deploys);
        });
        boolean asksRegistries = job.name().endsWith("nightly.yml images");
        assertThat(job.content().toString().contains("secrets.")).isEqualTo(deploys || asksRegistries);
        assertThat(job.content().containsKey("environment")).isEqualTo(deploys);
        assertThat(job.checksOut() && job.mayWrite()).isEqualTo(deploys);
    }

    /** GitHub takes a check that was skipped for one that passed. */
    @Test
    void theCheckForDangerIsNeverSkipped() throws IOException {
        assertThat(jobs().filter(job -> job.name().endsWith("pull-request.yml danger")))
                .hasSize(3)
                .allSatisfy(job ->
                        assertThat(job.content().get("if").toString().strip()).isEqualTo("${{ !cancelled() }}"));
    }

    /** In one group for all, a run that waits would be cancelled by the deployment of another service. */
    @Test
    void noDeploymentTakesThePlaceOfAnotherService() throws IOException {
        assertThat(workflows().filter(file -> file.name().endsWith("deploy.yml")))
                .hasSize(3)
                .allSatisfy(file -> {
                    Map<?, ?> group =
                            (Map<?, ?>) Objects.requireNonNull(file.content().get("concurrency"));
                    assertThat(WorkflowFile.text(group, "group"))
                            .contains("inputs.product", "inputs.service", "payload.product", "payload.service");
                    assertThat(group.get("cancel-in-progress")).isEqualTo(false);
                });
    }
}
