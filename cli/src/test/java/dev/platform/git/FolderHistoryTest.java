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
class FolderHistoryTest {
    private static final RepoPath PRODUCTS = RepoPath.of("products");

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

    private static boolean read(Path where, List<String> edits, int most) {
        try (GitRepository git = GitRepository.open(where)) {
            return git.history(PRODUCTS, path -> path.name().equals("versions.yaml"), edit -> {
                edits.add(edit.path().parent().name() + ": " + edit.before() + " -> "
                        + edit.after().text());
                return edits.size() < most;
            });
        }
    }

    private List<String> edits() {
        List<String> edits = new ArrayList<>();
        assertThat(read(root, edits, Integer.MAX_VALUE)).isTrue();
        return edits;
    }

    @Test
    void whatIsWantedOfAllFilesIsFoundNewestFirst() throws IOException {
        commit("products/shop/versions.yaml", "one");
        commit("products/shop/grant.yaml", "other");
        commit("products/quiz/versions.yaml", "one");
        commit("elsewhere/shop/versions.yaml", "no");
        commit("products/shop/versions.yaml", "two");
        git(root, "rm", "-q", "products/quiz/versions.yaml");
        git(root, "commit", "-q", "-m", "Remove it");
        assertThat(edits())
                .containsExactly("quiz: one -> null", "shop: one -> two", "quiz: null -> one", "shop: null -> one");
    }

    @Test
    void itIsReadAsFarAsItIsWanted() throws IOException {
        commit("products/shop/versions.yaml", "one");
        commit("products/shop/versions.yaml", "two");
        List<String> edits = new ArrayList<>();
        assertThat(read(root, edits, 1)).isTrue();
        assertThat(edits).containsExactly("shop: one -> two");
    }

    @Test
    void aMergeIsWhatItBroughtToTheBranch() throws IOException {
        commit("products/shop/versions.yaml", "one");
        git(root, "switch", "-q", "-c", "side");
        commit("products/shop/versions.yaml", "two");
        commit("products/shop/versions.yaml", "three");
        git(root, "switch", "-q", "main");
        git(root, "merge", "-q", "--no-ff", "-m", "Merge side", "side");
        assertThat(edits()).containsExactly("shop: one -> three", "shop: null -> one");
    }

    /** Its first commit has all files, and nobody knows who brought them. */
    @Test
    void theFirstCommitOfAShallowCloneTellsNothing() throws IOException {
        commit("products/shop/versions.yaml", "one");
        commit("products/shop/versions.yaml", "two");
        commit("products/shop/versions.yaml", "three");
        Path shallow = new Sandbox(folder).clone(root, "shallow", "--depth=2");
        List<String> edits = new ArrayList<>();
        assertThat(read(shallow, edits, 9)).isFalse();
        assertThat(edits).containsExactly("shop: two -> three");
    }

    @Test
    void aPlatformInAFolderOfALargerRepositoryHasItsOwn() throws IOException {
        commit("platform/products/shop/versions.yaml", "one");
        commit("products/shop/versions.yaml", "no");
        List<String> edits = new ArrayList<>();
        assertThat(read(root.resolve("platform"), edits, 9)).isTrue();
        assertThat(edits).containsExactly("shop: null -> one");
    }
}
