package dev.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.cli.ConsoleSession.Outcome;
import dev.platform.git.IsolatedGit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A fresh repository is right from the first minute on. */
@ExtendWith(IsolatedGit.class)
class InitTest {
    private final Path folder;
    private final ConsoleSession inside;

    InitTest(@TempDir Path temp) {
        folder = temp.resolve("acme platform");
        inside = new ConsoleSession(folder, List.of());
    }

    @BeforeEach
    void identify() throws IOException {
        IsolatedGit.identify("Ann Example", "ann@example.com");
    }

    @AfterEach
    void forget() throws IOException {
        IsolatedGit.forget();
    }

    private Outcome init(String... more) {
        List<String> args = new ArrayList<>(List.of("init", folder.toString(), "--name", "acme"));
        args.addAll(List.of("--domain", "apps.acme.example", "--repo-url", "https://github.com/acme/platform.git"));
        args.addAll(List.of(more));
        return new ConsoleSession(folder.resolveSibling("."), List.of()).run(args.toArray(String[]::new));
    }

    @Test
    void aFreshRepositoryIsRenderedAndValid() {
        assertThat(init().code()).isZero();

        assertThat(inside.run("render", "--check")).satisfies(InitTest::isDone);
        assertThat(inside.run("validate")).satisfies(InitTest::isDone);
        assertThat(inside.run("list", "teams").out()).contains("@acme/platform");
    }

    @Test
    void theFirstProductOfAFreshRepositoryIsValid() {
        init();

        Outcome made = inside.run(
                "new-product",
                "quiz",
                "--owner",
                "platform",
                "--image",
                "registry.acme.example/quiz/web:1.0.0",
                "--no-resolve");

        assertThat(made).satisfies(InitTest::isDone);
        assertThat(inside.run("render", "--check")).satisfies(InitTest::isDone);
        assertThat(inside.run("validate")).satisfies(InitTest::isDone);
        assertThat(inside.run("deploy", "quiz/web", "1.1.0", "--no-resolve")).satisfies(InitTest::isDone);
        assertThat(inside.run("list", "hosts").out()).contains("web.quiz.apps.acme.example");
    }

    @Test
    void theLauncherCanBeRun() {
        init();

        assertThat(folder.resolve("platform")).isExecutable();
    }

    @Test
    void theRegistryAndTheOrganisationFollowFromTheOtherAnswers() throws IOException {
        init();

        assertThat(Files.readString(folder.resolve("platform.yaml")))
                .contains("registry: registry.acme.example\n")
                .contains("github: \"@acme/platform\"\n");
    }

    @Test
    void withGitEverythingIsInOneCommit() throws Exception {
        assertThat(init("--git")).satisfies(InitTest::isDone);

        assertThat(git("status", "--porcelain")).isEmpty();
        assertThat(git("log", "--format=%s by %an")).isEqualTo("Start the platform repository by Ann Example\n");
        assertThat(git("ls-files", "-s", "platform")).startsWith("100755 ");
        assertThat(git("branch", "--show-current")).isEqualTo("main\n");
    }

    @Test
    void aProductCanBeCommittedToIt() throws Exception {
        init("--git");

        Outcome made = inside.run(
                "new-product",
                "quiz",
                "--owner",
                "platform",
                "--image",
                "registry.acme.example/quiz/web:1.0.0",
                "--no-resolve",
                "--branch",
                "new-quiz");

        assertThat(made).satisfies(InitTest::isDone);
        assertThat(git("status", "--porcelain")).isEmpty();
        assertThat(git("log", "-1", "--format=%s")).isEqualTo("Add product quiz\n");
        assertThat(git("branch", "--show-current")).isEqualTo("new-quiz\n");
    }

    private static void isDone(Outcome outcome) {
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.err()).doesNotContain("error:", "warning:");
    }

    private String git(String... args) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("git");
        builder.command().addAll(List.of(args));
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        Process process =
                builder.directory(folder.toFile()).redirectErrorStream(true).start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(words).isZero();
        return words;
    }
}
