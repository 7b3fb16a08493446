package dev.platform.git;

import static dev.platform.git.Sandbox.git;
import static dev.platform.git.Sandbox.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.tree.RepoPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(IsolatedGit.class)
class FolderAgeTest {
    private static final RepoPath WEB = new RepoPath("shop/web");

    @TempDir
    Path folder = Path.of("");

    private Path root = Path.of("");
    private String first = "";
    private String second = "";

    @BeforeEach
    void makeTwoCommits() throws IOException {
        root = new Sandbox(folder).repository("repo");
        first = commit("shop/web/deployment.yaml", "a: 1\n");
        second = commit("shop/web/deployment.yaml", "a: 2\n");
    }

    private String commit(String path, String text) throws IOException {
        write(root, path, text);
        git(root, "add", ".");
        git(root, "commit", "-q", "-m", "Change " + path);
        return git(root, "rev-parse", "HEAD");
    }

    private Optional<FolderAge> age(String commit) {
        try (GitRepository repository = GitRepository.open(root)) {
            return repository.age(WEB, commit);
        }
    }

    @Test
    void headHasWhatAnEarlierCommitHasNot() {
        assertThat(age(first)).contains(FolderAge.NEWER);
    }

    @Test
    void aCommitThatChangesSomethingElseIsTheSame() throws IOException {
        commit("shop/api/deployment.yaml", "a: 1\n");

        assertThat(age(second)).contains(FolderAge.SAME);
    }

    @Test
    void aLaterCommitMakesHeadOlder() throws IOException {
        git(root, "reset", "-q", "--hard", first);

        assertThat(age(second)).contains(FolderAge.OLDER);
    }

    @Test
    void aCommitThatIsNotHereIsUnknown() {
        assertThat(age("0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c")).isEmpty();
        assertThat(age("main")).isEmpty();
    }
}
