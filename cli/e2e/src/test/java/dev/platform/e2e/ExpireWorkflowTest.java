package dev.platform.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines of the nightly workflow that propose what is over, on a checkout of a new repository. GitHub's program is played. */
class ExpireWorkflowTest {
    private static final String GH = """
            #!/bin/sh
            echo "$*" >> "$CALLS"
            case "$1 $2" in
              'repo clone') git clone --quiet --no-checkout "$REMOTE" "$4" ;;
              'pr list') cat "$OPEN" ;;
            esac
            """;

    private final Path folder;
    private final ScratchRepository repository;

    ExpireWorkflowTest(@TempDir Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        repository = ScratchRepository.make(folder);
        repository.product("quiz").product("poll");
    }

    private Workplace run(String name) throws IOException, InterruptedException {
        Path temp = Files.createDirectories(folder.resolve(name + "-temp"));
        Workplace job = repository
                .checkout(folder.resolve(name))
                .with(Map.of(
                        "RUNNER_TEMP",
                        temp.toString(),
                        "GITHUB_OUTPUT",
                        temp.resolve("outputs").toString()));
        job.lines(repository.lines("nightly.yml", "expired", "Expire")).well();
        return job;
    }

    private void over(String product) throws IOException {
        repository.replace(
                "products/" + product + "/grant.yaml",
                "lifecycle: production",
                "lifecycle: experiment\n  started: 2020-01-01\n  expires: 2020-01-31");
    }

    @Test
    void nothingIsProposedWhereNothingIsOver() throws IOException, InterruptedException {
        repository.push();
        Workplace job = run("job");

        assertThat(folder.resolve("job-temp/outputs")).doesNotExist();
        assertThat(job.run("git", "branch", "--list", "expire").well()).isIn("", "* expire\n");
    }

    @Test
    void whatIsOverIsPushedAsABranchAndProposedOnce() throws IOException, InterruptedException {
        over("quiz");
        repository.here().run("./platform", "render").well();
        repository.commit("Try quiz out");
        repository.push();
        run("job");
        assertThat(Files.readString(folder.resolve("job-temp/outputs"))).isEqualTo("due=true\n");

        assertThat(propose("first", "")).contains("pr create --head expire");
        assertThat(propose("second", "7\n")).contains("pr edit 7").doesNotContain("pr create");

        Workplace remote = new Workplace(repository.remote());
        assertThat(remote.run("git", "log", "--format=%s", "main..expire").well())
                .startsWith("End what is over on ");
        assertThat(remote.run("git", "show", "expire:products/quiz/grant.yaml").well())
                .contains("state: draining");
        assertThat(remote.run("git", "show", "expire:products/poll/grant.yaml").well())
                .doesNotContain("retirement");
    }

    /** What is called, with the number of the pull request that is open. */
    private String propose(String name, String open) throws IOException, InterruptedException {
        Path place = Files.createDirectories(folder.resolve(name));
        Path program = Files.createDirectories(place.resolve("bin")).resolve("gh");
        Files.writeString(program, GH);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path expired = Files.createDirectories(place.resolve("expired"));
        for (String file : new String[] {"body.md", "branch.bundle"}) {
            Files.copy(folder.resolve("job-temp/expired").resolve(file), expired.resolve(file));
        }
        Path calls = place.resolve("calls");
        new Workplace(place)
                .with(Map.of(
                        "CALLS", calls.toString(),
                        "GH_REPO", "acme/platform",
                        "OPEN", Files.writeString(place.resolve("open"), open).toString(),
                        "PATH", program.getParent() + ":" + System.getenv("PATH"),
                        "REMOTE", repository.remote().toUri().toString()))
                .lines(repository.lines("nightly.yml", "propose", "Propose"))
                .well();
        return Files.readString(calls);
    }
}
