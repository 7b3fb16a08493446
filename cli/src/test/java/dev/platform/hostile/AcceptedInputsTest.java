package dev.platform.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Renders each input that looks hostile and is right, and reads what came out. */
class AcceptedInputsTest {
    @TempDir
    private Path temp = Path.of("");

    static Stream<AcceptedInput> inputs() {
        return AcceptedInputs.ALL.stream().flatMap(List::stream);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inputs")
    void comesOutRight(AcceptedInput input) throws IOException {
        TestFolder folder = TestFolder.with(temp, input.changes());
        for (List<String> words : List.of(List.of("render"), List.of("validate"), List.of("render", "--check"))) {
            Run run = Run.in(folder.root(), words.toArray(String[]::new));
            assertThat(run.exitCode()).as("%s: %s", words, run.err()).isZero();
        }
        Object rendered = ParsedYaml.parse(Files.readString(temp.resolve(input.file())));
        assertThat(ParsedYaml.at(rendered, input.path())).isEqualTo(input.value());
    }
}
