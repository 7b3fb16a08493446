package dev.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.isolation.AttackPaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the threat model to what is tested: each path has a row, and each row a test that exists, or a reason. */
class ThreatModelTest {
    private static final Path PAGE = Path.of("..", "docs", "threat-model.md");
    private static final Path TESTS = Path.of("src", "test", "java");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([A-F][0-9]+) \\|(.*)\\|$");
    private static final Pattern CODE = Pattern.compile("`([A-Za-z0-9-]+)`");

    private static final Map<String, Integer> PATHS = Map.of("A", 12, "B", 12, "C", 20, "D", 20, "E", 12, "F", 8);

    /** The number of the column that names what holds the path without a cluster. */
    private static final int OFFLINE = 2;

    private record Row(String path, String offline) {
        List<String> names() {
            return CODE.matcher(offline).results().map(match -> match.group(1)).toList();
        }
    }

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (MatchResult match : ROW.matcher(Files.readString(PAGE)).results().toList()) {
            rows.add(new Row(
                    match.group(1), match.group(2).split("\\|", -1)[OFFLINE].strip()));
        }
        return rows;
    }

    @Test
    void everyPathHasARow() throws IOException {
        Set<String> expected = PATHS.entrySet().stream()
                .flatMap(letter ->
                        IntStream.rangeClosed(1, letter.getValue()).mapToObj(number -> letter.getKey() + number))
                .collect(Collectors.toSet());

        assertThat(rows()).extracting(Row::path).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void everyRowNamesATestThatExistsOrAReason() throws IOException {
        Set<String> known = new TreeSet<>(Rules.inSentences());
        try (Stream<Path> files = Files.walk(TESTS)) {
            files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith("Test.java"))
                    .forEach(file -> known.add(file.replace(".java", "")));
        }
        assertThat(rows()).allSatisfy(row -> {
            assertThat(known).as(row.path()).containsAll(row.names());
            if (row.names().isEmpty()) {
                assertThat(row.offline()).as(row.path()).matches("not held: .{10,}");
            }
        });
    }

    /** An attack on a path has to be found by one of the rules that its row names. */
    @Test
    void everyAttackIsHeldByARuleOfItsRow() throws IOException {
        Map<String, Row> rows = rows().stream().collect(Collectors.toMap(Row::path, row -> row));
        assertThat(AttackPaths.byRule())
                .hasSizeGreaterThan(30)
                .allSatisfy(attack -> assertThat(rows.get(attack.path()).names())
                        .as(attack.toString())
                        .contains(attack.rule()));
    }
}
