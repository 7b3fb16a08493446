package dev.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.cli.ConsoleSession.Outcome;
import dev.platform.golden.Folder;
import dev.platform.golden.GoldenCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A repository is rendered once; a second run finds nothing to do. */
class RenderTwiceTest {
    static List<GoldenCase> cases() {
        return GoldenCase.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aSecondRunTouchesNothing(GoldenCase golden, @TempDir Path temp) throws IOException {
        ConsoleSession session = ConsoleSession.in(temp, golden.repository().files());
        int files = golden.expected().files().files().size();

        assertThat(session.run("render")).isEqualTo(said(files + " files: " + files + " written, 0 removed"));
        assertThat(new Folder(temp).files()).isEqualTo(golden.whole());

        Map<String, String> before = marks(temp);
        assertThat(session.run("render")).isEqualTo(said(files + " files, all up to date"));
        assertThat(marks(temp)).isEqualTo(before);

        assertThat(session.run("render", "--check")).isEqualTo(said(files + " files, all up to date"));
    }

    private static Outcome said(String line) {
        return new Outcome(0, "", line + "\n");
    }

    /** What changes when a file is written again, be it in place or by a rename. */
    private static Map<String, String> marks(Path root) throws IOException {
        Map<String, String> marks = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(root.resolve(".platform-cache")))
                    .toList()) {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                marks.put(root.relativize(file).toString(), attributes.lastModifiedTime() + " " + attributes.fileKey());
            }
        }
        return marks;
    }
}
