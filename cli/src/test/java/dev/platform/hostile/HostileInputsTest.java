package dev.platform.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.cli.Run;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the program with each hostile input: it must say what is wrong and where, and leave everything as it was. */
class HostileInputsTest {
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final Pattern FINDING = Pattern.compile("error: (?<place>.+?): .* \\[(?<rule>[a-z0-9-]+)]");

    @TempDir
    private Path temp = Path.of("");

    static List<HostileInput> all() {
        return Stream.of(YamlInputs.ALL, TypeInputs.ALL, NameInputs.ALL, TemplateInputs.ALL, EnvironmentInputs.ALL)
                .flatMap(List::stream)
                .flatMap(List::stream)
                .toList();
    }

    static Stream<HostileInput> inputs() {
        return all().stream();
    }

    /** The first run loads the program, which takes longer than reading any input. */
    @BeforeAll
    static void warmUp(@TempDir Path folder) {
        Run run = Run.in(TestFolder.with(folder, List.of()).root(), "render");
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    @Test
    void theSmallRepositoryIsRight() {
        Run run = Run.in(TestFolder.with(temp, List.of()).root(), "validate");
        assertThat(run.err()).startsWith("no errors in 2 products");
        assertThat(run.exitCode()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inputs")
    void isRefused(HostileInput input) {
        TestFolder folder = TestFolder.with(temp, input.changes());
        SortedMap<String, String> before = folder.contents();

        Run run = Run.in(temp, input.words().toArray(String[]::new));

        assertThat(findings(run.err())).as(run.err()).containsExactlyInAnyOrderElementsOf(input.expected());
        assertThat(run.exitCode()).as(run.err()).isEqualTo(input.exitCode());
        assertThat(run.err()).contains("error: ").contains("  hint: ");
        assertThat(input.says()).allSatisfy(part -> assertThat(run.err()).contains(part));
        assertSpeaksPlainly(run);
        assertThat(folder.contents()).isEqualTo(before);
        assertThat(run.duration()).isLessThan(LIMIT);
    }

    /** Each line is a finding, a hint or a closing word; nothing in it can steer a terminal or a CI log. */
    private static void assertSpeaksPlainly(Run run) {
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .allSatisfy(line -> assertThat(line)
                        .matches("(error: .+|  hint: .+|[0-9]+ errors?|nothing was written)")
                        .doesNotContain("Exception", "dev.platform.", "null")
                        .matches(
                                text -> text.codePoints().noneMatch(Character::isISOControl),
                                "has no control characters")
                        .matches(text -> text.codePointCount(0, text.length()) < 1_000, "is not long"));
    }

    private static List<String> findings(String err) {
        List<String> findings = new ArrayList<>();
        Matcher matcher = FINDING.matcher(err);
        while (matcher.find()) {
            findings.add(matcher.group("place") + " " + matcher.group("rule"));
        }
        return findings;
    }
}
