package dev.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.app.RenderedDiff;
import dev.platform.diff.TreeDiff;
import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DiffMarkdownTest {
    private static final String CONFIG =
            "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: %s, namespace: shop}\ndata: {a: %s}\n";
    private static final String CLAIM =
            "apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: %s, namespace: shop}\n";

    private static RenderedDiff diff(Map<String, String> before, Map<String, String> after) {
        return new RenderedDiff("main", null, TreeDiff.of(tree(before), tree(after)));
    }

    private static FileTree tree(Map<String, String> files) {
        Map<RepoPath, String> tree = new TreeMap<>();
        files.forEach((name, text) ->
                tree.put(new RepoPath("clusters/production/products/shop/web/" + name + ".yaml"), text));
        return FileTree.of(tree);
    }

    @Test
    void dangerComesFirstAndChangesFollowByProduct() {
        String text = new DiffMarkdown(
                        diff(
                                Map.of("a", CONFIG.formatted("a", "one"), "data", CLAIM.formatted("data")),
                                Map.of("a", CONFIG.formatted("a", "two"))),
                        65_000)
                .text();
        assertThat(text)
                .startsWith(DiffMarkdown.MARK
                        + "\n### platform diff · **1 danger** · 0 warnings · 1 product · 2 objects · 0 restart\n")
                .contains("| danger | `PersistentVolumeClaim shop/data` | `removed` the disk and its data go")
                .contains("\n**shop**\n\n- changed `ConfigMap shop/a`\n  - `data.a` `one` → `two`\n")
                .endsWith("- removed `PersistentVolumeClaim shop/data`\n");
    }

    @Test
    void nothingIsSaidInOneLine() {
        assertThat(new DiffMarkdown(diff(Map.of(), Map.of()), 65_000).text())
                .isEqualTo(DiffMarkdown.MARK + "\n### platform diff · nothing changes\n");
    }

    @Test
    void whatThereIsNoRoomForIsCountedButDangerIsShown() {
        Map<String, String> before = new TreeMap<>();
        Map<String, String> after = new TreeMap<>();
        for (int i = 0; i < 200; i++) {
            before.put("c" + i, CONFIG.formatted("c" + i, "one"));
            after.put("c" + i, CONFIG.formatted("c" + i, "ü" + i));
        }
        for (int i = 0; i < 5; i++) {
            before.put("d" + i, CLAIM.formatted("d" + i));
        }
        String text = new DiffMarkdown(diff(before, after), 3_000).text();
        assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(3_000);
        assertThat(text).contains("shop/d0", "shop/d4").containsPattern("and \\d+ rows more: see `platform diff main`");
        assertThat(new DiffMarkdown(diff(before, after), 10).text())
                .contains("shop/d0", "shop/d1", "shop/d2", "shop/d3", "shop/d4");
    }

    @Test
    void valuesCallNobodyAndEndNothing() {
        String text = new DiffMarkdown(
                        diff(
                                Map.of("a", CONFIG.formatted("a", "one")),
                                Map.of("a", CONFIG.formatted("a", "\"`@acme/all` | #1 <!-- x -->\""))),
                        65_000)
                .text();
        assertThat(text).contains("→ `'@acme/all' ¦ #1 <!-- x -->`\n");
    }
}
