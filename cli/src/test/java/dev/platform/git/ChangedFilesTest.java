package dev.platform.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.tree.RepoPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several look at a tree at once; together they see all of it, wherever in Git's own tree it is. */
@ExtendWith(IsolatedGit.class)
class ChangedFilesTest {
    private static final int PRODUCTS = 40;

    @ParameterizedTest
    @ValueSource(strings = {"", "company/platform/"})
    void allThatChangedOnDiskIsFound(String prefix, @TempDir Path temp) throws IOException {
        Path top = new Sandbox(temp).repository("top");
        Path root = Files.createDirectories(top.resolve(prefix));
        Set<RepoPath> before = new HashSet<>();
        Set<RepoPath> after = new HashSet<>();
        for (int product = 0; product < PRODUCTS; product++) {
            for (String path :
                    new String[] {"clusters/c/products/p%d/web/a.yaml", "clusters/c/argocd/p%d.yaml", "p%d"}) {
                Sandbox.write(root, path.formatted(product), "before\n");
            }
        }
        Sandbox.git(top, "add", ".");
        Sandbox.git(top, "commit", "-q", "-m", "Add products");
        for (int product = 0; product < PRODUCTS; product += 2) {
            String changed = "clusters/c/products/p%d/web/a.yaml".formatted(product);
            String removed = "clusters/c/argocd/p%d.yaml".formatted(product);
            String added = "clusters/c/products/p%d/api/b.yaml".formatted(product);
            Sandbox.write(root, changed, "after\n");
            Files.delete(root.resolve(removed));
            Sandbox.write(root, added, "after\n");
            before.addAll(Sandbox.paths(changed, removed));
            after.addAll(Sandbox.paths(changed, added));
        }
        try (GitRepository git = GitRepository.open(root)) {
            TextChanges changes = git.changes("HEAD", null, Sandbox.paths("clusters"), path -> true);
            assertThat(changes.before().files().keySet()).containsExactlyInAnyOrderElementsOf(before);
            assertThat(changes.after().files().keySet()).containsExactlyInAnyOrderElementsOf(after);
        }
    }
}
