package dev.platform.git;

import static dev.platform.git.Sandbox.git;
import static dev.platform.git.Sandbox.paths;
import static dev.platform.git.Sandbox.push;
import static dev.platform.git.Sandbox.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.platform.finding.PlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(IsolatedGit.class)
class PusherTest {
    @TempDir
    Path folder = Path.of("");

    private Path bare = Path.of("");
    private Path mine = Path.of("");
    private Path other = Path.of("");

    @BeforeEach
    void makeClones() throws IOException {
        Sandbox sandbox = new Sandbox(folder);
        bare = sandbox.bare();
        mine = sandbox.clone(bare, "mine");
        other = sandbox.clone(bare, "other");
    }

    private static String commit(GitRepository repository, String path, String text) throws IOException {
        write(repository.root(), path, text);
        return repository
                .commit(new CommitRequest(paths(path), "Write " + path))
                .orElseThrow();
    }

    /** Pushes as a command does: whenever it is behind, it puts its commits on top of the others' first. */
    private static PushResult pushOnTop(GitRepository repository) {
        PushResult result = repository.push();
        while (result == PushResult.BEHIND) {
            repository.rebase(Set.of());
            result = repository.push();
        }
        return result;
    }

    @Test
    void theCommitReachesTheUpstream() throws IOException {
        try (GitRepository repository = GitRepository.open(mine)) {
            String id = commit(repository, "b.yaml", "b: 1\n");
            repository.checkPush(new CommitRequest(Set.of(), "x"));
            assertThat(repository.push()).isEqualTo(PushResult.PUSHED);
            assertThat(git(bare, "rev-parse", "main")).isEqualTo(id);
            assertThat(git(mine, "rev-parse", "origin/main")).isEqualTo(id);
            commit(repository, "c.yaml", "c: 1\n");
            assertThat(repository.readTree("@{upstream}", path -> true).files()).hasSize(3);
            assertThat(repository.push()).isEqualTo(PushResult.PUSHED);
            assertThat(repository.push()).isEqualTo(PushResult.UP_TO_DATE);
        }
    }

    @Test
    void aNewBranchGetsAnUpstream() throws IOException {
        write(mine, "b.yaml", "b: 1\n");
        try (GitRepository repository = GitRepository.open(mine)) {
            CommitRequest request = new CommitRequest(paths("b.yaml"), "Add b").onBranch("deploy/shop");
            repository.checkPush(request);
            repository.commit(request);
            assertThat(repository.push()).isEqualTo(PushResult.PUSHED);
        }
        assertThat(git(bare, "log", "--format=%s", "deploy/shop")).isEqualTo("Add b\nSeed");
        assertThat(git(mine, "status", "-sb")).isEqualTo("## deploy/shop...origin/deploy/shop");
    }

    @Test
    void commitsOfOthersAreTakenInFirst() throws IOException {
        push(other, "theirs.yaml", "t: 1\n");
        write(mine, "README.md", "# Dirty\n");
        write(mine, "staged.txt", "s\n");
        git(mine, "add", "staged.txt");
        try (GitRepository repository = GitRepository.open(mine)) {
            commit(repository, "b.yaml", "b: 1\n");
            commit(repository, "c.yaml", "c: 1\n");
            assertThat(pushOnTop(repository)).isEqualTo(PushResult.PUSHED);
        }
        assertThat(git(bare, "log", "--format=%s", "main"))
                .isEqualTo("Write c.yaml\nWrite b.yaml\nChange theirs.yaml\nSeed");
        assertThat(git(mine, "rev-parse", "HEAD")).isEqualTo(git(bare, "rev-parse", "main"));
        assertThat(mine.resolve("theirs.yaml")).hasContent("t: 1\n");
        assertThat(git(mine, "status", "--porcelain")).isEqualTo(" M README.md\nA  staged.txt");
        git(mine, "fsck", "--strict");
    }

    @Test
    void aDirtyFileInTheWayIsRefusedBeforeThePush() throws IOException {
        push(other, "README.md", "# Theirs\n");
        String remote = git(bare, "rev-parse", "main");
        write(mine, "README.md", "# Dirty\n");
        try (GitRepository repository = GitRepository.open(mine)) {
            String id = commit(repository, "b.yaml", "b: 1\n");
            assertThatThrownBy(() -> pushOnTop(repository))
                    .isInstanceOf(PlatformException.class)
                    .hasMessageContaining("README.md");
            assertThat(git(mine, "rev-parse", "HEAD")).isEqualTo(id);
        }
        assertThat(git(bare, "rev-parse", "main")).isEqualTo(remote);
        assertThat(mine.resolve("README.md")).hasContent("# Dirty\n");
    }

    @Test
    void whatIsBehindMovesNothingAndCanBeMadeAnew() throws IOException {
        push(other, "a.yaml", "one: theirs\ntwo: 2\nthree: 3\n");
        write(mine, "README.md", "# Dirty\n");
        try (GitRepository repository = GitRepository.open(mine)) {
            String id = commit(repository, "a.yaml", "one: ours\ntwo: 2\nthree: 3\n");
            commit(repository, "new.yaml", "n: 1\n");
            String second = git(mine, "rev-parse", "HEAD");
            assertThat(repository.push()).isEqualTo(PushResult.BEHIND);
            assertThat(git(mine, "rev-parse", "HEAD")).isEqualTo(second);
            assertThat(git(mine, "status", "--porcelain")).isEqualTo(" M README.md");

            assertThat(repository.rebase(Set.of(id, second))).isEqualTo(git(bare, "rev-parse", "main"));
            assertThat(mine.resolve("a.yaml")).hasContent("one: theirs\ntwo: 2\nthree: 3\n");
            assertThat(mine.resolve("new.yaml")).doesNotExist();
            assertThat(git(mine, "status", "--porcelain")).isEqualTo(" M README.md");

            commit(repository, "a.yaml", "one: ours\ntwo: 2\nthree: 3\n");
            assertThat(repository.push()).isEqualTo(PushResult.PUSHED);
        }
        assertThat(git(bare, "show", "main:a.yaml")).startsWith("one: ours");
    }

    @Test
    void commitsThatAreNotMadeAnewAreKept() throws IOException {
        push(other, "a.yaml", "one: theirs\n");
        write(mine, "README.md", "# By hand\n");
        git(mine, "commit", "-q", "-am", "By hand");
        try (GitRepository repository = GitRepository.open(mine)) {
            String id = commit(repository, "a.yaml", "one: ours\n");
            assertThat(repository.push()).isEqualTo(PushResult.BEHIND);
            repository.rebase(Set.of(id));
            assertThat(git(mine, "log", "--format=%s")).isEqualTo("By hand\nChange a.yaml\nSeed");
            assertThat(mine.resolve("a.yaml")).hasContent("one: theirs\n");
        }
    }

    @Test
    void aCommitThatIsInConflictIsKeptAndSaid() throws IOException {
        push(other, "a.yaml", "one: theirs\n");
        write(mine, "a.yaml", "one: users\n");
        git(mine, "commit", "-q", "-am", "By hand");
        try (GitRepository repository = GitRepository.open(mine)) {
            String id = commit(repository, "b.yaml", "b: 1\n");
            assertThat(repository.push()).isEqualTo(PushResult.BEHIND);
            assertThatThrownBy(() -> repository.rebase(Set.of(id)))
                    .isInstanceOf(PlatformException.class)
                    .hasMessageContaining("By hand");
            assertThat(git(mine, "rev-parse", "HEAD")).isEqualTo(id);
        }
        assertThat(git(mine, "status", "--porcelain")).isEmpty();
    }

    @Test
    void rebasingRefusesADirtyFileInTheWay() throws IOException {
        push(other, "README.md", "# Theirs\n");
        push(other, "a.yaml", "one: theirs\n");
        write(mine, "README.md", "# Dirty\n");
        try (GitRepository repository = GitRepository.open(mine)) {
            String id = commit(repository, "a.yaml", "one: ours\n");
            assertThat(repository.push()).isEqualTo(PushResult.BEHIND);
            assertThatThrownBy(() -> repository.rebase(Set.of(id))).hasMessageContaining("README.md");
            assertThat(git(mine, "rev-parse", "HEAD")).isEqualTo(id);
        }
        assertThat(mine.resolve("a.yaml")).hasContent("one: ours\n");
        assertThat(mine.resolve("README.md")).hasContent("# Dirty\n");
    }

    @Test
    void anUntrackedFileInTheWayIsKept() throws IOException {
        push(other, "b.yaml", "b: theirs\n");
        write(mine, "b.yaml", "b: untracked\n");
        try (GitRepository repository = GitRepository.open(mine)) {
            commit(repository, "c.yaml", "c: 1\n");
            assertThatThrownBy(() -> pushOnTop(repository)).hasMessageContaining("b.yaml");
        }
        assertThat(mine.resolve("b.yaml")).hasContent("b: untracked\n");
    }

    @Test
    void mergesAreNotRewritten() throws IOException {
        git(mine, "switch", "-q", "-c", "side");
        write(mine, "side.txt", "x\n");
        git(mine, "add", ".");
        git(mine, "commit", "-q", "-m", "Side");
        git(mine, "switch", "-q", "main");
        git(mine, "merge", "-q", "--no-ff", "-m", "Merge", "side");
        push(other, "b.yaml", "b: theirs\n");
        try (GitRepository repository = GitRepository.open(mine)) {
            assertThatThrownBy(() -> pushOnTop(repository)).hasMessageContaining("is a merge");
        }
    }

    @Test
    void noneOfEightWritersIsLost() throws Exception {
        List<Path> clones = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            clones.add(new Sandbox(folder).clone(bare, "clone" + i));
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<PushResult>> results = new ArrayList<>();
            for (Path clone : clones) {
                results.add(threads.submit(() -> {
                    try (GitRepository repository = GitRepository.open(clone)) {
                        commit(repository, "products/" + clone.getFileName() + ".yaml", "x: 1\n");
                        return pushOnTop(repository);
                    }
                }));
            }
            for (Future<PushResult> result : results) {
                assertThat(result.get()).isEqualTo(PushResult.PUSHED);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(git(bare, "ls-tree", "--name-only", "main:products").lines()).hasSize(8);
        assertThat(git(bare, "rev-list", "--count", "main")).isEqualTo("9");
        git(bare, "fsck", "--strict");
        for (Path clone : clones) {
            assertThat(git(clone, "status", "--porcelain")).isEmpty();
        }
    }

    @Test
    void aShallowCloneOfOneBranchIsPushedFrom() throws IOException {
        push(other, "b.yaml", "b: 1\n");
        Path shallow = new Sandbox(folder).clone(bare, "shallow", "--depth=1");
        push(other, "c.yaml", "c: 1\n");
        try (GitRepository repository = GitRepository.open(shallow)) {
            assertThat(repository.readTree("HEAD", path -> true).files()).hasSize(3);
            commit(repository, "d.yaml", "d: 1\n");
            assertThat(pushOnTop(repository)).isEqualTo(PushResult.PUSHED);
        }
        assertThat(git(bare, "log", "--format=%s", "main"))
                .isEqualTo("Write d.yaml\nChange c.yaml\nChange b.yaml\nSeed");
    }

    @Test
    void aLinkedWorktreePushesToo() throws IOException {
        git(mine, "worktree", "add", "-q", "-b", "side", folder.resolve("side").toString());
        push(other, "theirs.yaml", "t: 1\n");
        try (GitRepository repository = GitRepository.open(folder.resolve("side"))) {
            commit(repository, "b.yaml", "b: 1\n");
            assertThat(repository.push()).isEqualTo(PushResult.PUSHED);
        }
        assertThat(git(bare, "log", "--format=%s", "side")).isEqualTo("Write b.yaml\nSeed");
        assertThat(git(mine, "status", "--porcelain")).isEmpty();
    }

    @Test
    void anUpstreamOfAnotherNameIsRefusedAsGitDoes() throws IOException {
        git(mine, "switch", "-q", "-c", "feature", "--track", "origin/main");
        try (GitRepository repository = GitRepository.open(mine)) {
            assertThatThrownBy(() -> repository.checkPush(new CommitRequest(Set.of(), "x")))
                    .isInstanceOf(PlatformException.class)
                    .hasMessageContaining("'feature'")
                    .hasMessageContaining("'main'");
            git(mine, "config", "push.default", "upstream");
            String id = commit(repository, "b.yaml", "b: 1\n");
            assertThat(repository.push()).isEqualTo(PushResult.PUSHED);
            assertThat(git(bare, "rev-parse", "main")).isEqualTo(id);
        }
    }

    @Test
    void noRemoteIsSaidBeforeAnythingIsWritten() throws IOException {
        git(mine, "remote", "remove", "origin");
        try (GitRepository repository = GitRepository.open(mine)) {
            assertThatThrownBy(() -> repository.checkPush(new CommitRequest(Set.of(), "x")))
                    .isInstanceOf(PlatformException.class)
                    .hasMessageContaining("no remote");
        }
    }

    @Test
    void aRemoteThatIsGoneIsSaidInItsWords() throws IOException {
        Files.move(bare, folder.resolve("moved.git"));
        try (GitRepository repository = GitRepository.open(mine)) {
            String id = commit(repository, "b.yaml", "b: 1\n");
            assertThatThrownBy(repository::push)
                    .isInstanceOfSatisfying(
                            PlatformException.class, e -> assertThat(e.hint()).contains("git remote -v"));
            assertThat(git(mine, "rev-parse", "HEAD")).isEqualTo(id);
        }
    }

    @Test
    void aForkIsPushedToWhenItIsTheDefault() throws IOException {
        git(folder, "init", "-q", "--bare", "-b", "main", "fork.git");
        git(mine, "remote", "add", "fork", folder.resolve("fork.git").toString());
        git(mine, "config", "remote.pushDefault", "fork");
        try (GitRepository repository = GitRepository.open(mine)) {
            String id = commit(repository, "b.yaml", "b: 1\n");
            assertThat(repository.push()).isEqualTo(PushResult.PUSHED);
            assertThat(git(folder.resolve("fork.git"), "rev-parse", "main")).isEqualTo(id);
        }
        assertThat(git(mine, "config", "branch.main.remote")).isEqualTo("origin");
        assertThat(git(bare, "log", "--format=%s", "main")).isEqualTo("Seed");
    }

    @Test
    void aChangeThatOthersMadeTooIsDropped() throws IOException {
        push(other, "b.yaml", "b: 1\n");
        try (GitRepository repository = GitRepository.open(mine)) {
            commit(repository, "b.yaml", "b: 1\n");
            assertThat(pushOnTop(repository)).isEqualTo(PushResult.UP_TO_DATE);
        }
        assertThat(git(mine, "rev-parse", "HEAD")).isEqualTo(git(bare, "rev-parse", "main"));
        assertThat(git(mine, "status", "--porcelain")).isEmpty();
    }

    @Test
    void aLockOnTheRemoteIsWaitedForWithoutNewIds() throws Exception {
        write(bare, "refs/heads/main.lock", "");
        Thread unlock = new Thread(() -> {
            try {
                Thread.sleep(150);
                Files.delete(bare.resolve("refs/heads/main.lock"));
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        try (GitRepository repository = GitRepository.open(mine)) {
            String id = commit(repository, "b.yaml", "b: 1\n");
            unlock.start();
            assertThat(repository.push()).isEqualTo(PushResult.PUSHED);
            assertThat(git(bare, "rev-parse", "main")).isEqualTo(id);
        } finally {
            unlock.join();
        }
    }

    @Test
    void withNothingLocalTheUpstreamIsFollowed() throws IOException {
        push(other, "b.yaml", "b: 1\n");
        git(mine, "fetch", "-q");
        try (GitRepository repository = GitRepository.open(mine)) {
            String upstream = repository.rebase(Set.of());
            assertThat(repository.rebase(Set.of())).isEqualTo(upstream);
            assertThat(repository.head().commit()).isEqualTo(upstream);
        }
        assertThat(mine.resolve("b.yaml")).hasContent("b: 1\n");
    }

    @Test
    void sshAndHttpGoThroughTheGitProgram() throws IOException {
        try (GitRepository repository = GitRepository.open(mine)) {
            assertThat(repository.remoteUrl().orElseThrow()).startsWith("file:");
        }
        assertThat(courier("git@example.com:acme/platform.git")).isInstanceOf(ProgramCourier.class);
        assertThat(courier("https://example.com/acme/platform.git")).isInstanceOf(ProgramCourier.class);
        assertThat(courier(bare.toString())).isInstanceOf(JGitCourier.class);
        assertThat(courier(bare.toUri().toString())).isInstanceOf(JGitCourier.class);
        write(bare, "hooks/update", "#!/bin/sh\n");
        assertThat(bare.resolve("hooks/update").toFile().setExecutable(true)).isTrue();
        assertThat(courier(bare.toString())).isInstanceOf(ProgramCourier.class);
    }

    private Courier courier(String url) throws IOException {
        git(mine, "remote", "set-url", "origin", url);
        var repository = Opening.open(mine);
        try (repository) {
            return Couriers.choose(repository, Destination.of(repository, "main"));
        }
    }
}
