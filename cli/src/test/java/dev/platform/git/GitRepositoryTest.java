package dev.platform.git;

import static dev.platform.git.Sandbox.git;
import static dev.platform.git.Sandbox.paths;
import static dev.platform.git.Sandbox.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.platform.finding.PlatformException;
import dev.platform.tree.RepoPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(IsolatedGit.class)
class GitRepositoryTest {
    @TempDir
    Path folder = Path.of("");

    private Path root = Path.of("");

    @BeforeEach
    void makeRepository() throws IOException {
        root = new Sandbox(folder).repository("repo");
    }

    @Test
    void headNamesCommitAndBranch() throws IOException {
        try (GitRepository repository = GitRepository.open(root)) {
            assertThat(repository.head()).isEqualTo(new Head(git(root, "rev-parse", "HEAD"), "main"));
            assertThat(repository.root().toRealPath()).isEqualTo(root.toRealPath());
            git(root, "checkout", "-q", "--detach");
            assertThat(repository.head().branch()).isNull();
        }
    }

    @Test
    void aFolderWithoutGitIsRefused() throws IOException {
        Path plain = Files.createDirectory(folder.resolve("plain"));
        assertThat(GitRepository.isRepository(plain)).isFalse();
        assertThat(GitRepository.isRepository(root)).isTrue();
        assertThatThrownBy(() -> GitRepository.open(plain))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("not in a Git repository");
    }

    @Test
    void aBareRepositoryIsRefused() throws IOException {
        git(folder, "init", "-q", "--bare", "bare.git");
        assertThat(GitRepository.isRepository(folder.resolve("bare.git"))).isFalse();
        assertThatThrownBy(() -> GitRepository.open(folder.resolve("bare.git")))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("bare");
    }

    @Test
    void aFolderInsideGitsOwnIsRefused() {
        assertThatThrownBy(() -> GitRepository.open(root.resolve(".git"))).isInstanceOf(PlatformException.class);
    }

    @Test
    void otherObjectNamesAreRefused() throws IOException {
        git(folder, "init", "-q", "--object-format=sha256", "new");
        assertThatThrownBy(() -> GitRepository.open(folder.resolve("new")))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("SHA-256");
    }

    @Test
    void initMakesMainWithOneCommit() throws IOException {
        Path fresh = folder.resolve("fresh");
        write(fresh, "platform.yaml", "x: 1\n");
        write(fresh, "left/alone.txt", "x\n");
        CommitRequest first = new CommitRequest(paths("platform.yaml"), "Start");
        assertThatThrownBy(() -> GitRepository.init(fresh, first)).hasMessageContaining("who you are");
        assertThat(fresh.resolve(".git")).doesNotExist();
        assertThatThrownBy(() -> GitRepository.init(root, first)).hasMessageContaining("already");
    }

    @Test
    void initWithIdentityCommitsTheGivenPaths() throws IOException {
        Path fresh = folder.resolve("fresh");
        write(fresh, "platform.yaml", "x: 1\n");
        write(fresh, "left/alone.txt", "x\n");
        IsolatedGit.identify("Ann Example", "ann@example.com");
        try (GitRepository repository = GitRepository.init(fresh, new CommitRequest(paths("platform.yaml"), "Start"))) {
            assertThat(repository.head().branch()).isEqualTo("main");
        } finally {
            IsolatedGit.forget();
        }
        assertThat(git(fresh, "log", "--format=%an %s")).isEqualTo("Ann Example Start");
        assertThat(git(fresh, "status", "--porcelain")).isEqualTo("?? left/");
    }

    @Test
    void theFirstCommitOfAnEmptyRepositoryWorks() throws IOException {
        git(folder, "init", "-q", "-b", "trunk", "empty");
        Path empty = folder.resolve("empty");
        Sandbox.identify(empty);
        write(empty, "x.yaml", "x: 1\n");
        try (GitRepository repository = GitRepository.open(empty)) {
            assertThat(repository.head()).isEqualTo(new Head(null, "trunk"));
            assertThat(repository.dirty(paths("x.yaml"))).isEqualTo(paths("x.yaml"));
            repository.check(new CommitRequest(paths("x.yaml"), "First"));
            assertThat(repository.commit(new CommitRequest(paths("x.yaml"), "First")))
                    .isPresent();
        }
        assertThat(git(empty, "log", "--format=%s", "trunk")).isEqualTo("First");
    }

    @Test
    void ignoreRulesAnswerForFilesThatDoNotExist() throws IOException {
        write(root, ".gitignore", "*.log\nbuild/\n/top.txt\n!keep.log\n");
        write(root, "sub/.gitignore", "!special.log\nlocal.txt\n");
        write(root, ".git/info/exclude", "excluded.txt\n");
        write(root, "global", "global.txt\n");
        git(root, "config", "core.excludesFile", root.resolve("global").toString());
        for (String path : new String[] {
            "x.log", "a/b/x.log", "build/x", "a/build/b/c", "top.txt", "sub/local.txt", "sub/deep/local.txt",
            "a/excluded.txt", "global.txt", "keep.log", "a/top.txt", "local.txt", "sub/special.log", "sub/x.log",
            "build", "a.yaml"
        }) {
            assertIgnoredAsGitDoes(path);
        }
    }

    private void assertIgnoredAsGitDoes(String path) throws IOException {
        boolean expected;
        try {
            git(root, "check-ignore", "-q", "--no-index", path);
            expected = true;
        } catch (IOException e) {
            expected = false;
        }
        try (GitRepository repository = GitRepository.open(root)) {
            assertThat(repository.ignored(Set.of(new RepoPath(path))).isEmpty())
                    .as(path)
                    .isEqualTo(!expected);
        }
    }

    @Test
    void aRevisionIsReadWithoutACheckout() throws IOException {
        write(root, "sub/größe.yaml", "ß: 1\n");
        Files.write(root.resolve("image.png"), new byte[] {1, 0, 2});
        Files.write(root.resolve("latin.txt"), "größe".getBytes(StandardCharsets.ISO_8859_1));
        Files.createSymbolicLink(root.resolve("link"), Path.of("a.yaml"));
        git(root, "add", ".");
        git(root, "commit", "-q", "-m", "More");
        write(root, "a.yaml", "changed: true\n");
        try (GitRepository repository = GitRepository.open(root)) {
            assertThat(repository.readTree("HEAD", path -> true).files().keySet())
                    .isEqualTo(paths("README.md", "a.yaml", "sub/größe.yaml"));
            assertThat(repository
                            .readTree("main~1", path -> path.name().startsWith("a"))
                            .files())
                    .containsExactlyEntriesOf(Map.of(new RepoPath("a.yaml"), "one: 1\ntwo: 2\nthree: 3\n"));
        }
    }

    @Test
    void anUnknownRevisionIsNamed() {
        try (GitRepository repository = GitRepository.open(root)) {
            for (String revision : new String[] {"nope", "main~9", "x^^{{", "HEAD:a.yaml", "@{upstream}"}) {
                assertThatThrownBy(() -> repository.readTree(revision, path -> true), revision)
                        .isInstanceOf(PlatformException.class)
                        .hasMessageContaining("'" + revision + "'");
            }
        }
    }

    @Test
    void theRemoteUrlShowsNoPassword() throws IOException {
        try (GitRepository repository = GitRepository.open(root)) {
            assertThat(repository.remoteUrl()).isEmpty();
        }
        git(root, "remote", "add", "origin", "https://ann:secret@git.example.com/acme/platform.git");
        try (GitRepository repository = GitRepository.open(root)) {
            assertThat(repository.remoteUrl()).contains("https://git.example.com/acme/platform.git");
        }
    }

    @Test
    void signingIsNoticed() throws IOException {
        git(root, "config", "commit.gpgSign", "true");
        try (GitRepository repository = GitRepository.open(root)) {
            assertThat(repository.wantsSignedCommits()).isTrue();
        }
    }
}
