package dev.platform.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds docs/hostile-inputs.md to what is tried: each item is tried, or the page says why not. */
class HostileInputsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "hostile-inputs.md");
    private static final Path TESTS = Path.of("src", "test", "java", "dev", "platform");
    private static final Pattern ROW = Pattern.compile("\\| ([0-9]+) \\| ([^|]+) \\| ([^|]+) \\|");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /** One line of the page. */
    record Item(int number, String outcome) {
        /** What stands in the outcome as code: rules, and tests of their own. */
        Set<String> words(Pattern kind) {
            Set<String> words = new TreeSet<>();
            Matcher matcher = CODE.matcher(outcome);
            while (matcher.find()) {
                if (kind.matcher(matcher.group(1)).matches()) {
                    words.add(matcher.group(1));
                }
            }
            return words;
        }

        Set<String> tests() {
            return words(Pattern.compile("[A-Z][A-Za-z]+Test"));
        }

        Set<String> rules() {
            return words(Pattern.compile("[a-z0-9]+(-[a-z0-9]+)+"));
        }
    }

    static Stream<Item> items() throws IOException {
        Matcher rows = ROW.matcher(Files.readString(PAGE));
        return rows.results().map(row -> new Item(Integer.parseInt(row.group(1)), row.group(3)));
    }

    /** The rules that refuse what is tried for each number; exit codes stand for errors that have no rule. */
    private static SortedMap<Integer, Set<String>> tried() {
        SortedMap<Integer, Set<String>> tried = new TreeMap<>();
        for (HostileInput input : HostileInputsTest.all()) {
            Set<String> rules = tried.computeIfAbsent(input.number(), number -> new TreeSet<>());
            input.expected().forEach(finding -> rules.add(finding.substring(finding.indexOf(' ') + 1)));
            if (input.exitCode() != 1) {
                rules.add("exit " + input.exitCode());
            }
        }
        AcceptedInputsTest.inputs()
                .forEach(input -> tried.computeIfAbsent(input.number(), number -> new TreeSet<>())
                        .add("comes out right"));
        return tried;
    }

    @Test
    void thePageListsEveryItemOnce() throws IOException {
        assertThat(items().map(Item::number))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 98).boxed().toList());
    }

    @ParameterizedTest
    @MethodSource("items")
    void thePageSaysWhatIsTried(Item item) {
        Set<String> tried = tried().getOrDefault(item.number(), Set.of());
        assertThat(item.rules())
                .isEqualTo(tried.stream().filter(rule -> !rule.contains(" ")).collect(Collectors.toSet()));
        for (String outcome : Set.of("exit 2", "exit 3", "comes out right")) {
            assertThat(item.outcome().contains(outcome)).as(outcome).isEqualTo(tried.contains(outcome));
        }
        if (tried.isEmpty() && item.tests().isEmpty()) {
            assertThat(item.outcome()).matches("(Not yet|Not here): .{20,}");
        }
    }

    @ParameterizedTest
    @MethodSource("items")
    void theTestsThatThePageNamesExist(Item item) throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            Set<String> names = files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
            assertThat(names)
                    .containsAll(
                            item.tests().stream().map(test -> test + ".java").toList());
        }
    }
}
