package dev.platform.git;

import static dev.platform.git.Sandbox.git;
import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.tree.RepoPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(IsolatedGit.class)
class FileHistoryTest {
    private static final RepoPath FILE = RepoPath.of("products", "shop", "versions.yaml");

    @TempDir
    Path folder = Path.of("");

    private Path root = Path.of("");

    @BeforeEach
    void makeRepository() throws IOException {
        root = new Sandbox(folder).repository("repo");
    }

    private void commit(String path, String text) throws IOException {
        Sandbox.write(root, path, text);
        git(root, "add", path);
        git(root, "commit", "-q", "-m", "Change " + path);
    }

    private static boolean read(Path where, List<String> texts, int most) {
        try (GitRepository git = GitRepository.open(where)) {
            return git.history(FILE, revision -> {
                texts.add(String.valueOf(revision.text()));
                return texts.size() < most;
            });
        }
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        assertThat(read(root, texts, Integer.MAX_VALUE)).isTrue();
        return texts;
    }

    @Test
    void eachChangeOfTheFileIsARevision() throws IOException {
        commit(FILE.value(), "one");
        commit("products/shop/grant.yaml", "other");
        commit(FILE.value(), "two");
        git(root, "rm", "-q", FILE.value());
        git(root, "commit", "-q", "-m", "Remove it");
        commit(FILE.value(), "three");
        assertThat(texts()).containsExactly("three", "null", "two", "one");
    }

    @Test
    void whatNeverWasHasNoHistory() {
        assertThat(texts()).isEmpty();
    }

    @Test
    void aRepositoryWithoutCommitsHasNone() throws IOException {
        git(folder, "init", "-q", "empty");
        List<String> texts = new ArrayList<>();
        assertThat(read(folder.resolve("empty"), texts, 9)).isTrue();
        assertThat(texts).isEmpty();
    }

    @Test
    void itIsReadAsFarAsItIsWanted() throws IOException {
        commit(FILE.value(), "one");
        commit(FILE.value(), "two");
        List<String> texts = new ArrayList<>();
        read(root, texts, 1);
        assertThat(texts).containsExactly("two");
    }

    /** What the branch had counts, and not what another one had at that time. */
    @Test
    void aMergeIsOneChangeOfTheBranch() throws IOException {
        commit(FILE.value(), "a1\nb\nc\nd\ne1\n");
        git(root, "switch", "-q", "-c", "side");
        commit(FILE.value(), "a2\nb\nc\nd\ne1\n");
        commit(FILE.value(), "a3\nb\nc\nd\ne1\n");
        git(root, "switch", "-q", "main");
        commit(FILE.value(), "a1\nb\nc\nd\ne2\n");
        git(root, "merge", "-q", "--no-ff", "-m", "Merge side", "side");
        assertThat(texts()).containsExactly("a3\nb\nc\nd\ne2\n", "a1\nb\nc\nd\ne2\n", "a1\nb\nc\nd\ne1\n");
    }

    @Test
    void theEndOfAShallowCloneIsKnown() throws IOException {
        commit(FILE.value(), "one");
        commit(FILE.value(), "two");
        commit(FILE.value(), "three");
        Path shallow = new Sandbox(folder).clone(root, "shallow", "--depth=2");
        List<String> texts = new ArrayList<>();
        assertThat(read(shallow, texts, 9)).isFalse();
        assertThat(texts).containsExactly("three", "two");
    }

    @Test
    void whoAndWhenAreKnown() throws IOException {
        commit(FILE.value(), "one");
        try (GitRepository git = GitRepository.open(root)) {
            git.history(FILE, revision -> {
                assertThat(revision.author()).isEqualTo("Ann Example");
                assertThat(revision.commit()).isEqualTo(git.head().commit());
                assertThat(revision.when()).isBeforeOrEqualTo(java.time.Instant.now());
                return true;
            });
        }
    }
}
