package dev.platform.git;

import static dev.platform.git.Sandbox.git;
import static dev.platform.git.Sandbox.paths;
import static dev.platform.git.Sandbox.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.platform.finding.PlatformException;
import dev.platform.tree.RepoPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(IsolatedGit.class)
class CommitterTest {
    @TempDir
    Path folder = Path.of("");

    private Path root = Path.of("");

    @BeforeEach
    void makeRepository() throws IOException {
        root = new Sandbox(folder).repository("repo");
    }

    private String commit(String... changed) {
        try (GitRepository repository = GitRepository.open(root)) {
            return repository
                    .commit(new CommitRequest(paths(changed), "Deploy shop 1.2.3"))
                    .orElse("nothing");
        }
    }

    @Test
    void commitsExactlyThesePaths() throws IOException {
        write(root, "ours/new.yaml", "new: true\n");
        write(root, "a.yaml", "one: 2\n");
        write(root, "README.md", "# Dirty\n");
        write(root, "untracked.txt", "x\n");
        String id = commit("ours/new.yaml", "a.yaml");
        assertThat(git(root, "rev-parse", "HEAD")).isEqualTo(id);
        assertThat(git(root, "show", "--format=%an <%ae>%n%cn%n%B", "--name-status", "HEAD"))
                .isEqualTo("Ann Example <ann@example.com>\nAnn Example\nDeploy shop 1.2.3\n\n\n"
                        + "M\ta.yaml\nA\tours/new.yaml");
        assertThat(git(root, "status", "--porcelain")).isEqualTo(" M README.md\n?? untracked.txt");
        git(root, "fsck", "--strict");
    }

    @Test
    void whatTheUserStagedStaysStaged() throws IOException {
        write(root, "README.md", "# Staged\n");
        write(root, "staged.txt", "staged\n");
        git(root, "add", "README.md", "staged.txt");
        git(root, "rm", "-q", "--cached", "a.yaml");
        write(root, "README.md", "# Staged and changed\n");
        write(root, "ours.yaml", "a: b\n");
        commit("ours.yaml");
        assertThat(git(root, "show", "--format=", "--name-only", "HEAD")).isEqualTo("ours.yaml");
        assertThat(git(root, "status", "--porcelain")).isEqualTo("MM README.md\nD  a.yaml\nA  staged.txt\n?? a.yaml");
    }

    @Test
    void removedPathsAreCommittedAsRemoved() throws IOException {
        Files.delete(root.resolve("a.yaml"));
        commit("a.yaml", "never-was.yaml");
        assertThat(git(root, "show", "--format=", "--name-status", "HEAD")).isEqualTo("D\ta.yaml");
        assertThat(git(root, "status", "--porcelain")).isEmpty();
    }

    @Test
    void aFileMayBecomeAFolderAndBack() throws IOException {
        Files.delete(root.resolve("a.yaml"));
        write(root, "a.yaml/part.yaml", "x: 1\n");
        commit("a.yaml", "a.yaml/part.yaml");
        assertThat(git(root, "ls-tree", "-r", "--name-only", "HEAD")).isEqualTo("README.md\na.yaml/part.yaml");
        Files.delete(root.resolve("a.yaml/part.yaml"));
        Files.delete(root.resolve("a.yaml"));
        write(root, "a.yaml", "x: 2\n");
        commit("a.yaml", "a.yaml/part.yaml");
        assertThat(git(root, "ls-tree", "-r", "--name-only", "HEAD")).isEqualTo("README.md\na.yaml");
        assertThat(git(root, "status", "--porcelain")).isEmpty();
    }

    @Test
    void nothingToCommitMakesNoCommit() throws IOException {
        String before = git(root, "rev-parse", "HEAD");
        assertThat(commit("a.yaml")).isEqualTo("nothing");
        assertThat(commit()).isEqualTo("nothing");
        assertThat(git(root, "rev-parse", "HEAD")).isEqualTo(before);
    }

    @Test
    void executableBitsAndLinksAreUntouched() throws IOException {
        write(root, "run.sh", "#!/bin/sh\n");
        assertThat(root.resolve("run.sh").toFile().setExecutable(true)).isTrue();
        Files.createSymbolicLink(root.resolve("link"), Path.of("a.yaml"));
        git(root, "add", ".");
        git(root, "commit", "-q", "-m", "Modes");
        write(root, "run.sh", "#!/bin/sh\ntrue\n");
        write(root, "b.yaml", "b: 1\n");
        commit("run.sh", "b.yaml");
        assertThat(git(root, "ls-tree", "HEAD"))
                .contains("100755 blob")
                .contains("120000 blob")
                .contains("run.sh");
        assertThat(git(root, "diff", "--raw", "HEAD~", "HEAD")).contains(":100755 100755");
        assertThat(git(root, "status", "--porcelain")).isEmpty();
    }

    @Test
    void aPathBehindALinkIsRefusedAndNotRemoved() throws IOException {
        write(root, "real/x.yaml", "x: 1\n");
        Files.createSymbolicLink(root.resolve("link"), Path.of("real"));
        assertThatThrownBy(() -> commit("link/x.yaml"))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("link/x.yaml")
                .hasMessageContaining("symbolic link");
    }

    @Test
    void twoThousandNewFilesAreFast() throws IOException {
        Set<RepoPath> many = new HashSet<>();
        for (int i = 0; i < 2000; i++) {
            String path = "clusters/p" + i % 100 + "/f" + i + ".yaml";
            write(root, path, "number: " + i + "\n");
            many.add(new RepoPath(path));
        }
        Instant start = Instant.now();
        try (GitRepository repository = GitRepository.open(root)) {
            CommitRequest request = new CommitRequest(many, "Many");
            repository.check(request);
            assertThat(repository.commit(request)).isPresent();
        }
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(3));
        assertThat(git(root, "status", "--porcelain")).isEmpty();
        assertThat(git(root, "ls-tree", "-r", "--name-only", "HEAD").lines()).hasSize(2002);
        git(root, "fsck", "--strict");
    }

    @Test
    void unicodeAndSpacesAreNoTrouble() throws IOException {
        root = new Sandbox(folder).repository("mein Ordner ü 漢字");
        write(root, "products/Käse laden/größe.yaml", "größe: ß\n");
        commit("products/Käse laden/größe.yaml");
        assertThat(git(root, "-c", "core.quotePath=false", "show", "--format=", "--name-only", "HEAD"))
                .isEqualTo("products/Käse laden/größe.yaml");
    }

    @Test
    void pathsAreRelativeToTheOpenedFolder() throws IOException {
        write(root, "infra/platform/x.yaml", "x: 1\n");
        try (GitRepository repository = GitRepository.open(root.resolve("infra/platform"))) {
            assertThat(repository.dirty(paths("x.yaml"))).isEqualTo(paths("x.yaml"));
            assertThat(repository.commit(new CommitRequest(paths("x.yaml"), "Add x")))
                    .isPresent();
            assertThat(repository.readTree("HEAD", path -> true).files().keySet())
                    .isEqualTo(paths("x.yaml"));
        }
        assertThat(git(root, "show", "--format=", "--name-only", "HEAD")).isEqualTo("infra/platform/x.yaml");
    }

    @Test
    void signingConfigurationBreaksNothing() throws IOException {
        git(root, "config", "commit.gpgsign", "true");
        git(root, "config", "gpg.program", "/does/not/exist");
        write(root, "b.yaml", "b: 1\n");
        assertThat(commit("b.yaml")).hasSize(40);
    }

    @Test
    void lineEndsAreStoredAsGitWouldStoreThem() throws IOException {
        git(root, "config", "core.autocrlf", "true");
        write(root, "b.yaml", "b: 1\r\nc: 2\r\n");
        commit("b.yaml");
        assertThat(git(root, "cat-file", "-s", "HEAD:b.yaml")).isEqualTo("10");
    }

    @Test
    void anotherGitAtWorkIsNamed() throws IOException {
        write(root, "b.yaml", "b: 1\n");
        write(root, ".git/index.lock", "");
        String before = git(root, "rev-parse", "HEAD");
        assertThatThrownBy(() -> commit("b.yaml"))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("locked by another git process");
        assertThat(git(root, "rev-parse", "HEAD")).isEqualTo(before);
    }

    @Test
    void aFailureLeavesBranchIndexAndHeadAlone() throws IOException {
        write(root, "b.yaml", "b: 1\n");
        write(root, ".git/refs/heads/main.lock", "");
        byte[] index = Files.readAllBytes(root.resolve(".git/index"));
        String head = git(root, "rev-parse", "HEAD");
        assertThatThrownBy(() -> commit("b.yaml")).isInstanceOf(PlatformException.class);
        assertThat(Files.readAllBytes(root.resolve(".git/index"))).isEqualTo(index);
        assertThat(git(root, "rev-parse", "HEAD")).isEqualTo(head);
        assertThat(root.resolve(".git/index.lock")).doesNotExist();
    }

    @Test
    void anIndexThatJGitCannotReadIsSaidAndLeftAlone() throws IOException {
        git(root, "update-index", "--split-index");
        write(root, "b.yaml", "b: 1\n");
        byte[] index = Files.readAllBytes(root.resolve(".git/index"));
        assertThatThrownBy(() -> commit("b.yaml"))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("cannot read Git's index");
        assertThat(Files.readAllBytes(root.resolve(".git/index"))).isEqualTo(index);
    }

    @Test
    void aLinkedWorktreeCommitsToItsOwnBranch() throws IOException {
        git(root, "worktree", "add", "-q", "-b", "side", folder.resolve("side").toString());
        String main = git(root, "rev-parse", "main");
        Path linked = folder.resolve("side");
        write(linked, "b.yaml", "b: 1\n");
        try (GitRepository repository = GitRepository.open(linked)) {
            CommitRequest request = new CommitRequest(paths("b.yaml"), "Add b");
            repository.check(request);
            assertThat(repository.head().branch()).isEqualTo("side");
            assertThat(repository.commit(request)).contains(git(linked, "rev-parse", "side"));
        }
        assertThat(git(root, "rev-parse", "main")).isEqualTo(main);
        assertThat(git(linked, "status", "--porcelain")).isEmpty();
        assertThat(git(root, "status", "--porcelain")).isEmpty();
        git(root, "fsck", "--strict");
    }
}
