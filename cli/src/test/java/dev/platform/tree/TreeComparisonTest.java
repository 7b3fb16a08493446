package dev.platform.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeComparisonTest {
    private static final String MARK = RenderedMark.TEXT + " from x; run 'platform render'\n";

    private final Path root;
    private final Disk disk;

    TreeComparisonTest(@TempDir Path root) {
        this.root = root;
        this.disk = new Disk(root);
    }

    private Changes compare(FileTree planned) {
        return TreeComparison.compare(root, planned, List.of(RepoPath.of("out")));
    }

    private static List<String> names(Collection<RepoPath> paths) {
        return paths.stream().map(RepoPath::value).toList();
    }

    @Test
    void everyKindOfDifferenceIsTold() {
        disk.file("out/same.yaml", MARK + "a")
                .file("out/longer.yaml", MARK + "aa")
                .file("out/other.yaml", MARK + "b")
                .file("out/deep/er/stale.yaml", MARK)
                .file("out/schema-stale.yaml", "# yaml-language-server: x\n" + MARK)
                .file("out/foreign.yaml", "\n\n" + MARK)
                .file("elsewhere/stale.yaml", MARK);
        FileTree planned = Disk.tree(
                "out/same.yaml", MARK + "a",
                "out/longer.yaml", MARK + "a",
                "out/other.yaml", MARK + "a",
                "out/new/new.yaml", MARK + "a");

        Changes changes = compare(planned);

        assertThat(names(changes.created())).containsExactly("out/new/new.yaml");
        assertThat(names(changes.changed())).containsExactly("out/longer.yaml", "out/other.yaml");
        assertThat(names(changes.stale())).containsExactly("out/deep/er/stale.yaml", "out/schema-stale.yaml");
        assertThat(names(changes.foreign())).containsExactly("out/foreign.yaml");
        assertThat(changes.isEmpty()).isFalse();
    }

    @Test
    void equalTreesHaveNoChanges() {
        disk.file("out/a/b.yaml", MARK + "größe").file("out/.DS_Store", "junk").file("CODEOWNERS", "* @all");

        Changes changes = compare(Disk.tree("out/a/b.yaml", MARK + "größe", "CODEOWNERS", "* @all"));

        assertThat(changes.isEmpty()).isTrue();
        assertThat(changes.foreign()).isEmpty();
        assertThat(changes.update(FileTree.empty()).isEmpty()).isTrue();
    }

    @Test
    void plannedFilesOutsideOfTheRenderedFoldersAreComparedToo() {
        disk.file("CODEOWNERS", "old").file("README.md", "people's");

        Changes changes = compare(Disk.tree("CODEOWNERS", "new", "docs/schema/product.json", "{}"));

        assertThat(names(changes.changed())).containsExactly("CODEOWNERS");
        assertThat(names(changes.created())).containsExactly("docs/schema/product.json");
        assertThat(changes.foreign()).isEmpty();
    }

    @Test
    void aFolderOrALinkInPlaceOfAFileIsAChange() {
        disk.file("out/folder.yaml/x", "")
                .file("real", MARK)
                .link("out/link.yaml", "../real")
                .link("out/dir", "..");

        Changes changes = compare(Disk.tree("out/folder.yaml", MARK, "out/link.yaml", MARK));

        assertThat(names(changes.changed())).containsExactly("out/folder.yaml", "out/link.yaml");
        assertThat(names(changes.foreign())).containsExactly("out/dir");
    }

    @Test
    void aRenderedFolderMayStandInAnother() {
        disk.file("out/in/a", MARK).file("out/in/b", MARK);
        FileTree planned = Disk.tree("out/in/a", MARK);

        Changes changes = TreeComparison.compare(
                root, planned, List.of(RepoPath.of("out/in"), RepoPath.of("out"), RepoPath.of("out/none")));

        assertThat(changes.created()).isEmpty();
        assertThat(names(changes.stale())).containsExactly("out/in/b");
    }

    @Test
    void aNameThatNoPathCanHaveIsForeign() {
        disk.file("out/a\\b", MARK).file("out/c\\d/e", MARK);

        assertThat(names(compare(FileTree.empty()).stale())).isEmpty();
        assertThat(names(compare(FileTree.empty()).foreign())).containsExactly("out/a?b", "out/c?d");
    }

    @Test
    void theUpdateHoldsOnlyWhatDiffers() {
        disk.file("out/same.yaml", MARK).file("out/stale.yaml", MARK).file("out/foreign.yaml", "");
        FileTree planned = Disk.tree("out/same.yaml", MARK, "out/new.yaml", MARK);

        TreeUpdate update = compare(planned).update(planned);

        assertThat(update.writes()).isEqualTo(Disk.tree("out/new.yaml", MARK));
        assertThat(names(update.deletes())).containsExactly("out/stale.yaml");
    }

    @Test
    void existingTextIsReadForThoseThatAreThere() {
        disk.file("out/a.yaml", "grüß").link("out/link.yaml", "a.yaml");

        FileTree before = ExistingFiles.read(
                root, List.of(RepoPath.of("out/a.yaml"), RepoPath.of("out/link.yaml"), RepoPath.of("out/none.yaml")));

        assertThat(before.files())
                .isEqualTo(new TreeMap<>(Disk.tree("out/a.yaml", "grüß").files()));
    }
}
