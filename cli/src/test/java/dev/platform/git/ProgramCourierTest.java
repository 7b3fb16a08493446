package dev.platform.git;

import static dev.platform.git.Sandbox.git;
import static dev.platform.git.Sandbox.paths;
import static dev.platform.git.Sandbox.push;
import static dev.platform.git.Sandbox.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.platform.finding.PlatformException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.jgit.lib.Repository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(IsolatedGit.class)
class ProgramCourierTest {
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

    private static PushResult commitAndPush(Path root, String path, String text) throws IOException {
        write(root, path, text);
        try (GitRepository repository = GitRepository.open(root)) {
            repository.commit(new CommitRequest(paths(path), "Write " + path));
        }
        return pushOnly(root);
    }

    private static PushResult pushOnly(Path root) throws IOException {
        try (Repository repository = Opening.open(root)) {
            Courier courier = new ProgramCourier(repository, Sandbox.ENVIRONMENT);
            Pusher pusher = new Pusher(repository, Destination.of(repository, "main"), courier);
            PushResult result = pusher.push();
            while (result == PushResult.BEHIND) {
                pusher.rebase(Set.of());
                result = pusher.push();
            }
            return result;
        }
    }

    @Test
    void pushesAndSeesWhatIsThereAlready() throws IOException {
        assertThat(commitAndPush(mine, "b.yaml", "b: 1\n")).isEqualTo(PushResult.PUSHED);
        assertThat(git(bare, "rev-parse", "main"))
                .isEqualTo(git(mine, "rev-parse", "HEAD", "origin/main")
                        .lines()
                        .distinct()
                        .reduce("", String::concat));
        assertThat(pushOnly(mine)).isEqualTo(PushResult.UP_TO_DATE);
    }

    @Test
    void othersCommitsAreTakenInFirst() throws IOException {
        push(other, "theirs.yaml", "t: 1\n");
        assertThat(commitAndPush(mine, "b.yaml", "b: 1\n")).isEqualTo(PushResult.PUSHED);
        assertThat(git(bare, "log", "--format=%s", "main")).isEqualTo("Write b.yaml\nChange theirs.yaml\nSeed");
        assertThat(git(mine, "status", "--porcelain")).isEmpty();
    }

    @Test
    void theSameLineIsAConflict() throws IOException {
        push(other, "a.yaml", "one: theirs\n");
        assertThatThrownBy(() -> commitAndPush(mine, "a.yaml", "one: ours\n"))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("'Write a.yaml' changes the same lines");
    }

    @Test
    void aProtectedBranchIsSaidInTheRemotesWords() throws IOException {
        write(bare, "hooks/pre-receive", "#!/bin/sh\necho 'GH006: Protected branch update failed' >&2\nexit 1\n");
        assertThat(bare.resolve("hooks/pre-receive").toFile().setExecutable(true))
                .isTrue();
        assertThatThrownBy(() -> commitAndPush(mine, "b.yaml", "b: 1\n"))
                .isInstanceOfSatisfying(PlatformException.class, e -> {
                    assertThat(e.problem()).contains("origin/main", "GH006");
                    assertThat(e.hint()).contains("--branch");
                });
    }

    @Test
    void anUnreachableRemoteIsSaidWithAHint() throws IOException {
        git(mine, "remote", "set-url", "origin", "http://ann:secret@127.0.0.1:9/x.git");
        assertThatThrownBy(() -> commitAndPush(mine, "b.yaml", "b: 1\n"))
                .isInstanceOfSatisfying(PlatformException.class, e -> {
                    assertThat(e.problem()).contains("127.0.0.1").doesNotContain("secret");
                    assertThat(e.hint()).contains("network");
                });
    }

    @Test
    void noneOfFourWritersIsLost() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<PushResult>> results = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Path clone = new Sandbox(folder).clone(bare, "clone" + i);
                results.add(threads.submit(() -> commitAndPush(clone, clone.getFileName() + ".yaml", "x: 1\n")));
            }
            for (Future<PushResult> result : results) {
                assertThat(result.get()).isEqualTo(PushResult.PUSHED);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(git(bare, "rev-list", "--count", "main")).isEqualTo("5");
    }
}
