package dev.platform.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder of src/test/resources/golden is a case: what is rendered from its repository is what it expects. */
class GoldenTest {
    static List<GoldenCase> cases() {
        return GoldenCase.all();
    }

    @Test
    void thereAreCases() {
        assertThat(cases()).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyFileIsAsExpected(GoldenCase golden) {
        FileTree rendered = golden.rendered();
        if (GoldenUpdate.isOn()) {
            golden.expected().replace(rendered);
        }

        List<String> difference = TreeDifference.of(golden.expected().files(), rendered);

        assertThat(difference)
                .withFailMessage(() -> String.join("\n", difference) + "\n\n" + GoldenUpdate.command(GoldenTest.class))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void eachCaseSaysWhatItShows(GoldenCase golden) {
        assertThat(golden.folder().resolve("README.md")).content().startsWith("# " + golden + "\n\n");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void renderingTwiceGivesEqualBytes(GoldenCase golden) {
        assertThat(golden.rendered()).isEqualTo(golden.rendered());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theOrderOfTheFilesOnDiskDoesNotMatter(GoldenCase golden, @TempDir Path temp) {
        List<RepoPath> paths =
                new ArrayList<>(golden.repository().files().files().keySet());
        Collections.shuffle(paths, new Random(7));
        Folder shuffled = new Folder(temp);
        paths.forEach(path -> shuffled.write(golden.repository().only(path)));

        assertThat(GoldenCase.render(temp)).isEqualTo(golden.rendered());
    }
}
