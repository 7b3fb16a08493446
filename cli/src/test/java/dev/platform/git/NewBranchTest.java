package dev.platform.git;

import static dev.platform.git.Sandbox.git;
import static dev.platform.git.Sandbox.paths;
import static dev.platform.git.Sandbox.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.platform.finding.PlatformException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(IsolatedGit.class)
class NewBranchTest {
    @TempDir
    Path folder = Path.of("");

    private Path root = Path.of("");

    @BeforeEach
    void makeRepository() throws IOException {
        root = new Sandbox(folder).repository("repo");
    }

    private Optional<String> commit() {
        try (GitRepository repository = GitRepository.open(root)) {
            return repository.commit(new CommitRequest(paths("b.yaml"), "Add b", "side"));
        }
    }

    private void hook(String name, String script) throws IOException {
        write(root, ".git/hooks/" + name, "#!/bin/sh\n" + script + "\n");
        assertThat(root.resolve(".git/hooks/" + name).toFile().setExecutable(true))
                .isTrue();
    }

    @Test
    void theCommitIsOnTheNewBranchAndNoFileIsTouched() throws IOException {
        String main = git(root, "rev-parse", "main");
        write(root, "README.md", "# Dirty\n");
        write(root, "b.yaml", "b: 1\n");
        String id = commit().orElseThrow();
        assertThat(git(root, "symbolic-ref", "HEAD")).isEqualTo("refs/heads/side");
        assertThat(git(root, "rev-parse", "side")).isEqualTo(id);
        assertThat(git(root, "rev-parse", "side~", "main")).isEqualTo(main + "\n" + main);
        assertThat(git(root, "status", "--porcelain")).isEqualTo(" M README.md");
        assertThat(git(root, "rev-parse", "--abbrev-ref", "@{-1}")).isEqualTo("main");
    }

    @Test
    void nothingToCommitMakesNoBranch() throws IOException {
        assertThat(commit()).isEmpty();
        assertThat(git(root, "branch")).isEqualTo("* main");
    }

    @Test
    void aHookThatRefusesIsQuotedAndTheBranchIsTakenBack() throws IOException {
        write(root, "b.yaml", "b: 1\n");
        hook("pre-commit", "git branch --show-current; echo no tabs please >&2; exit 1");
        assertThatThrownBy(this::commit)
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("pre-commit")
                .hasMessageContaining("side")
                .hasMessageContaining("no tabs please");
        assertThat(git(root, "branch")).isEqualTo("* main");
        assertThat(git(root, "status", "--porcelain")).isEqualTo("?? b.yaml");
    }

    @Test
    void theMessageHookMayChangeTheMessage() throws IOException {
        write(root, "b.yaml", "b: 1\n");
        hook("commit-msg", "echo 'Ticket: 7' >> \"$1\"");
        hook("post-commit", "exit 1");
        commit();
        assertThat(git(root, "log", "-1", "--format=%B")).startsWith("Add b").contains("Ticket: 7");
    }

    @Test
    void aFailureOnADetachedHeadPutsItBack() throws IOException {
        git(root, "checkout", "-q", "--detach");
        String head = git(root, "rev-parse", "HEAD");
        hook("pre-commit", "exit 1");
        write(root, "b.yaml", "b: 1\n");
        assertThatThrownBy(this::commit).isInstanceOf(PlatformException.class);
        assertThat(git(root, "rev-parse", "HEAD")).isEqualTo(head);
        assertThat(git(root, "branch", "--format=%(refname)")).doesNotContain("refs/heads/side");
        assertThatThrownBy(() -> git(root, "symbolic-ref", "HEAD")).hasMessageContaining("not a symbolic ref");
    }
}
