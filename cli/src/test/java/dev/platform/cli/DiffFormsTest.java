package dev.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.app.Approvals;
import dev.platform.app.RenderedDiff;
import dev.platform.app.RenderedDiff.Side;
import dev.platform.diff.Causes;
import dev.platform.diff.ChangeGroup;
import dev.platform.diff.TreeDiff;
import dev.platform.model.DiffSettings;
import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** What has to hold of every form of a difference, however large it is. */
class DiffFormsTest {
    private static final int EVERYTHING = 49_000;
    private static final int MANY = 4_900;
    private static final String HIDDEN = "c0rrect-horse-battery";

    static RenderedDiff diff(FileTree before, FileTree after) {
        return new RenderedDiff(
                new Side("main", ""),
                new Side("", ""),
                TreeDiff.of(before, after),
                Causes.of(FileTree.empty(), FileTree.empty()),
                List.of(),
                new Approvals(new TreeMap<>(), LocalDate.EPOCH),
                DiffSettings.USUAL);
    }

    private static FileTree many(int count, IntFunction<String> text) {
        Map<RepoPath, String> files = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            String product = "p" + i / 5;
            files.put(new RepoPath("clusters/production/products/" + product + "/web/o" + i + ".yaml"), text.apply(i));
        }
        return FileTree.of(files);
    }

    private static String labelled(int i, String label) {
        String kind = i % 2 == 0 ? "Service" : "ConfigMap";
        return "apiVersion: v1\nkind: " + kind + "\nmetadata: {name: o" + i + ", namespace: p" + i / 5
                + ", labels: {cost: " + label + "}}\n";
    }

    @Test
    void oneLabelOnEverythingIsOneRow() {
        RenderedDiff diff = diff(many(EVERYTHING, i -> labelled(i, "one")), many(EVERYTHING, i -> labelled(i, "two")));
        assertThat(diff.diff().changes()).hasSize(EVERYTHING);
        assertThat(ChangeGroup.of(diff.diff().changes()))
                .singleElement()
                .satisfies(group -> assertThat(group.size()).isEqualTo(EVERYTHING));
        List<String> comments = new DiffMarkdown(diff, 65_000, "").comments();
        assertThat(comments)
                .singleElement()
                .satisfies(comment -> assertThat(bytes(comment)).isLessThan(4_096));
    }

    private static String claim(int i, String value) {
        return "apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: o" + i + ", namespace: p" + i / 5
                + "}\nspec: {field" + i + ": " + value + "}\n";
    }

    @Test
    void everyDangerIsInSomeCommentAndNoCommentIsTooLong() {
        RenderedDiff diff = diff(many(MANY, i -> claim(i, "one")), many(MANY, i -> claim(i, "two")));
        List<String> comments = new DiffMarkdown(diff, 65_000, "").comments();
        assertThat(comments.stream().mapToInt(DiffFormsTest::bytes).sum()).isGreaterThan(1_000_000);
        assertThat(comments).allSatisfy(comment -> {
            assertThat(bytes(comment)).isLessThanOrEqualTo(65_000);
            assertThat(comment.split("<details>", -1)).hasSameSizeAs(comment.split("</details>", -1));
        });
        String all = String.join("", comments);
        assertThat(diff.diff().dangers())
                .hasSize(MANY)
                .allSatisfy(
                        danger -> assertThat(all).contains(danger.fingerprint().value()));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static FileTree secret(String name, String value) {
        String encoded = Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
        return FileTree.empty()
                .with(new RepoPath("clusters/production/products/p/web/s.yaml"), """
                        apiVersion: v1
                        kind: Secret
                        metadata: {name: %s, namespace: p}
                        data: {password: %s}
                        stringData: {other: "%s"}
                        """.formatted(name, encoded, value));
    }

    @Test
    void whatASecretKeepsIsNeverShown() {
        List<RenderedDiff> diffs = List.of(
                diff(secret("a", HIDDEN), secret("a", HIDDEN + "2")),
                diff(secret("a", HIDDEN), secret("b", HIDDEN)),
                diff(secret("a", HIDDEN), FileTree.empty()),
                diff(FileTree.empty(), secret("a", HIDDEN)));
        String encoded = Base64.getEncoder().encodeToString(HIDDEN.getBytes(StandardCharsets.UTF_8));
        for (RenderedDiff diff : diffs) {
            DiffReport report = new DiffReport(diff);
            assertThat(List.of(
                            DiffText.of(diff),
                            report.report().toString(),
                            String.join("", new DiffMarkdown(diff, 0, "").comments()),
                            HtmlPage.DIFF.of(report.withTexts()),
                            DiffSarif.of(diff).toString(),
                            DiffAnnotations.of(diff)))
                    .allSatisfy(text -> assertThat(text).doesNotContain(HIDDEN, encoded, encoded.substring(0, 20)));
        }
        assertThat(DiffText.of(diffs.get(0))).contains("~ data.password: (hidden) -> (hidden)");
    }
}
