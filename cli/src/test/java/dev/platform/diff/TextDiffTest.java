package dev.platform.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDiffTest {
    private static List<String> diff(String before, String after) {
        return TextDiff.unified("a.yaml", before, after);
    }

    @Test
    void equalTextsHaveNoDifference() {
        assertThat(diff("a\nb\n", "a\nb\n")).isEmpty();
        assertThat(diff("", "")).isEmpty();
        assertThat(diff("a", "a")).isEmpty();
    }

    @Test
    void aNewFileComesFromNowhere() {
        assertThat(TextDiff.unified("b/a.yaml", null, "x\ny\n"))
                .containsExactly("--- /dev/null", "+++ b/b/a.yaml", "@@ -0,0 +1,2 @@", "+x", "+y");
    }

    @Test
    void aRemovedFileGoesNowhere() {
        assertThat(TextDiff.unified("a.yaml", "x\ny\n", null))
                .containsExactly("--- a/a.yaml", "+++ /dev/null", "@@ -1,2 +0,0 @@", "-x", "-y");
    }

    @Test
    void aChangeStandsBetweenThreeLines() {
        assertThat(diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n"))
                .containsExactly(
                        "--- a/a.yaml",
                        "+++ b/a.yaml",
                        "@@ -2,7 +2,7 @@",
                        " 2",
                        " 3",
                        " 4",
                        "-5",
                        "+five",
                        " 6",
                        " 7",
                        " 8");
    }

    @Test
    void aMissingLineEndIsADifference() {
        assertThat(diff("a\nb\n", "a\nb"))
                .containsExactly(
                        "--- a/a.yaml",
                        "+++ b/a.yaml",
                        "@@ -1,2 +1,2 @@",
                        " a",
                        "-b",
                        "+b",
                        "\\ No newline at end of file");
    }

    @Test
    void aCarriageReturnIsADifference() {
        assertThat(diff("a\n", "a\r\n")).contains("-a", "+a\r");
    }

    /** The git program is the judge. */
    @ParameterizedTest
    @CsvSource({
        "'1,2,3,', '1,3,'",
        "'1,2,3', '1,2,3,4,'",
        "'1,', '0,1,'",
        "'1,2,3,', '1,2,3'",
        "'1,2,3', '1,2'",
        "'', '1,2,'",
        "'1,2,', ''",
        "',,', ',1,,'",
        "'1,2,3,4,5,6,7,8,9,10,11,12,', '0,2,3,4,5,6,7,8,9,10,11,x,'"
    })
    void gitCanApplyIt(String before, String after, @TempDir Path folder) throws Exception {
        Path file = folder.resolve("a.yaml");
        Files.writeString(file, before.replace(',', '\n'));
        Files.writeString(
                folder.resolve("change.diff"),
                String.join("\n", diff(before.replace(',', '\n'), after.replace(',', '\n'))) + "\n");
        apply(folder);
        assertThat(file).content().isEqualTo(after.replace(',', '\n'));
    }

    private static void apply(Path folder) throws IOException, InterruptedException {
        Process git = new ProcessBuilder("git", "apply", "--unidiff-zero", "change.diff")
                .directory(folder.toFile())
                .inheritIO()
                .start();
        assertThat(git.waitFor()).isZero();
    }
}
