package dev.platform.git;

import static dev.platform.git.Sandbox.git;
import static dev.platform.git.Sandbox.paths;
import static dev.platform.git.Sandbox.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.platform.finding.PlatformException;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(IsolatedGit.class)
class ReadyCheckTest {
    @TempDir
    Path folder = Path.of("");

    private Path root = Path.of("");

    @BeforeEach
    void makeRepository() throws IOException {
        root = new Sandbox(folder).repository("repo");
    }

    private void check(CommitRequest request) {
        try (GitRepository repository = GitRepository.open(root)) {
            repository.check(request);
        }
    }

    private void refused(CommitRequest request, String problem, String hint) throws IOException {
        String before = git(root, "rev-parse", "--verify", "HEAD");
        assertThatThrownBy(() -> check(request)).isInstanceOfSatisfying(PlatformException.class, e -> {
            assertThat(e.problem()).contains(problem);
            assertThat(e.hint()).contains(hint);
        });
        try (GitRepository repository = GitRepository.open(root)) {
            assertThatThrownBy(() -> repository.commit(request)).isInstanceOf(PlatformException.class);
        }
        assertThat(git(root, "rev-parse", "--verify", "HEAD")).isEqualTo(before);
    }

    private static CommitRequest request() {
        return new CommitRequest(paths("b.yaml"), "Add b");
    }

    @Test
    void aReadyRepositoryPasses() {
        check(request());
        check(request().onBranch("deploy/shop"));
    }

    @Test
    void detachedHeadIsRefusedUnlessABranchIsNamed() throws IOException {
        git(root, "checkout", "-q", "--detach");
        refused(request(), "detached", "--branch");
        check(request().onBranch("side"));
    }

    @Test
    void missingIdentityIsNamedWithTheCommandsThatSetIt() throws IOException {
        git(root, "config", "--unset", "user.email");
        refused(
                request(),
                "who you are",
                "`git config --global user.name \"Your Name\"` and `git config --global user.email you@example.com`");
    }

    @Test
    void aMergeThatIsNotDoneIsRefused() throws IOException {
        conflict("merge");
        refused(request(), "middle of a merge", "git merge --abort");
    }

    @Test
    void aRebaseThatIsNotDoneIsRefused() throws IOException {
        conflict("rebase");
        refused(request(), "middle of a rebase", "git rebase --abort");
    }

    @Test
    void unmergedPathsAreRefused() throws IOException {
        write(root, "a.yaml", "one: stashed\n");
        git(root, "stash", "-q");
        write(root, "a.yaml", "one: committed\n");
        git(root, "commit", "-q", "-am", "Other");
        assertThatThrownBy(() -> git(root, "stash", "pop")).hasMessageContaining("CONFLICT");
        refused(request(), "unresolved merge conflicts", "git status");
    }

    private void conflict(String command) throws IOException {
        git(root, "switch", "-q", "-c", "side");
        write(root, "a.yaml", "one: side\n");
        git(root, "commit", "-q", "-am", "Side");
        git(root, "switch", "-q", "main");
        write(root, "a.yaml", "one: main\n");
        git(root, "commit", "-q", "-am", "Main");
        assertThatThrownBy(() -> git(root, command, "side")).hasMessageContaining("CONFLICT");
    }

    @Test
    void ignoredPathsAreRefused() throws IOException {
        write(root, ".gitignore", "b.yaml\n");
        refused(request(), "b.yaml", ".gitignore");
    }

    @Test
    void badAndTakenBranchNamesAreRefused() throws IOException {
        git(root, "branch", "taken");
        git(root, "branch", "folder/inside");
        refused(request().onBranch("taken"), "'taken' exists already", "git switch taken");
        refused(request().onBranch("folder"), "beside the branch", "choose a name");
        refused(request().onBranch("taken/below"), "beside the branch", "choose a name");
        for (String bad : new String[] {"a b", "-x", "x..y", "HEAD", "", "x.lock", "a~1"}) {
            refused(request().onBranch(bad), "not a valid name", "letters");
        }
        check(request().onBranch("main"));
    }

    @Test
    void filesChangedByHandAreNamed() throws IOException {
        write(root, "a.yaml", "one: hand\n");
        write(root, "README.md", "# Staged\n");
        git(root, "add", "README.md");
        write(root, "untracked.yaml", "u: 1\n");
        write(root, "folder/x.yaml", "untracked below\n");
        try (GitRepository repository = GitRepository.open(root)) {
            assertThat(repository.dirty(
                            paths("a.yaml", "README.md", "untracked.yaml", "new.yaml", "folder", "x/y.yaml")))
                    .isEqualTo(paths("a.yaml", "README.md", "untracked.yaml", "folder"));
            assertThat(repository.dirty(paths())).isEmpty();
            assertThatThrownBy(() -> repository.refuseDirty(paths("a.yaml", "new.yaml")))
                    .isInstanceOf(PlatformException.class)
                    .hasMessageEndingWith(": a.yaml");
            repository.refuseDirty(paths("new.yaml"));
        }
    }
}
