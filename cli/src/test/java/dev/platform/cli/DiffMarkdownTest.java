package dev.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.app.Approvals;
import dev.platform.app.RenderedDiff;
import dev.platform.app.RenderedDiff.Side;
import dev.platform.diff.Causes;
import dev.platform.diff.TreeDiff;
import dev.platform.model.DiffSettings;
import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DiffMarkdownTest {
    private static final String CONFIG =
            "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: %s, namespace: shop}\ndata: {a: %s}\n";
    private static final String CLAIM =
            "apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: %s, namespace: shop}\n";

    private static RenderedDiff diff(Map<String, String> before, Map<String, String> after) {
        return new RenderedDiff(
                new Side("main", ""),
                new Side("", ""),
                TreeDiff.of(tree(before), tree(after)),
                Causes.of(FileTree.empty(), FileTree.empty()),
                List.of(),
                new Approvals(new TreeMap<>(), LocalDate.EPOCH),
                DiffSettings.USUAL);
    }

    private static String comment(RenderedDiff diff, int most) {
        List<String> comments = new DiffMarkdown(diff, most, "").comments();
        assertThat(comments).hasSize(1);
        return comments.get(0);
    }

    private static FileTree tree(Map<String, String> files) {
        Map<RepoPath, String> tree = new TreeMap<>();
        files.forEach((name, text) ->
                tree.put(new RepoPath("clusters/production/products/shop/web/" + name + ".yaml"), text));
        return FileTree.of(tree);
    }

    @Test
    void dangerComesFirstAndChangesFollowByProduct() {
        String text = comment(
                diff(
                        Map.of("a", CONFIG.formatted("a", "one"), "data", CLAIM.formatted("data")),
                        Map.of("a", CONFIG.formatted("a", "two"))),
                65_000);
        assertThat(text)
                .startsWith(
                        DiffMarkdown.MARK
                                + "danger=1 -->\n### platform diff · **1 danger**, 0 warnings; objects: 1 removed, 1 changed; nothing restarts\n")
                .contains("| **danger** | `PersistentVolumeClaim shop/data` | the disk and its data go")
                .contains("<details><summary><b>shop</b>: 2 changes</summary>\n\n- changed `ConfigMap shop/a`\n")
                .contains("  - `data.a` `one` → `two`\n")
                .contains("- removed `PersistentVolumeClaim shop/data`\n");
    }

    @Test
    void nothingIsSaidInOneLine() {
        assertThat(comment(diff(Map.of(), Map.of()), 65_000))
                .isEqualTo(DiffMarkdown.MARK + "danger=0 -->\n### platform diff · nothing changes\n");
    }

    @Test
    void whatThereIsNoRoomForIsCounted() {
        Map<String, String> before = new TreeMap<>();
        Map<String, String> after = new TreeMap<>();
        for (int i = 0; i < 200; i++) {
            before.put("c" + i, CONFIG.formatted("c" + i, "one"));
            after.put("c" + i, CONFIG.formatted("c" + i, "ü" + i));
        }
        before.put("d", CLAIM.formatted("d"));
        String text = comment(diff(before, after), 3_000);
        assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(3_000);
        assertThat(text).contains("shop/d").containsPattern("<sub>and \\d+ rows? more · ");
        assertBalanced(text);
    }

    @Test
    void dangerThatFillsACommentGoesOnInTheNext() {
        Map<String, String> before = new TreeMap<>();
        for (int i = 0; i < 300; i++) {
            before.put("d" + i, CLAIM.formatted("d" + i) + "spec: {accessModes" + i + ": {a: b}}\n");
        }
        Map<String, String> after = new TreeMap<>(before);
        after.replaceAll((name, text) -> text.replace("{a: b}", "{a: c}"));
        List<String> comments = new DiffMarkdown(diff(before, after), 5_000, "").comments();
        assertThat(comments).hasSizeGreaterThan(1).allSatisfy(comment -> {
            assertThat(comment.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(5_000);
            assertThat(comment).startsWith(DiffMarkdown.MARK);
            assertBalanced(comment);
        });
    }

    private static void assertBalanced(String text) {
        assertThat(text.split("<details>", -1)).hasSameSizeAs(text.split("</details>", -1));
    }

    @Test
    void valuesCallNobodyAndEndNothing() {
        String text = comment(
                diff(
                        Map.of("a", CONFIG.formatted("a", "one")),
                        Map.of("a", CONFIG.formatted("a", "\"`@acme/all` | #1 <!-- x -->\""))),
                65_000);
        assertThat(text).contains("→ `'@acme/all' ¦ #1 <!-- x -->`\n");
    }
}
