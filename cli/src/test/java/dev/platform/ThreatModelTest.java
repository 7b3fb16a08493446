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

    private static final Map<String, Integer> PATHS = Map.of("A", 13, "B", 12, "C", 20, "D", 20, "E", 12, "F", 8);

    private static final Path POLICIES = Path.of("..", "addons", "admission-policies", "1.0.0", "policies");
    private static final Path E2E = Path.of("..", "cli", "e2e", "src", "test");

    /** A row of the table, by what holds its path without a cluster, at admission, and on a real API server. */
    private record Row(String path, String offline, String policies, String cluster) {
        List<String> names() {
            return names(offline);
        }

        static List<String> names(String cell) {
            return CODE.matcher(cell).results().map(match -> match.group(1)).toList();
        }
    }

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (MatchResult match : ROW.matcher(Files.readString(PAGE)).results().toList()) {
            String[] cells = match.group(2).split("\\|", -1);
            rows.add(new Row(match.group(1), cells[2].strip(), cells[3], cells[4]));
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

    @Test
    void everyPolicyHoldsARow() throws IOException {
        Set<String> named = new TreeSet<>();
        rows().forEach(row -> named.addAll(Row.names(row.policies())));

        assertThat(named).containsExactlyElementsOf(names(POLICIES, ".yaml"));
    }

    @Test
    void everyTestOfAClusterExists() throws IOException {
        Set<String> tests = names(E2E.resolve("java/dev/platform/e2e"), ".java");

        assertThat(rows()).allSatisfy(row -> assertThat(tests).containsAll(Row.names(row.cluster())));
    }

    /** What an attack on a real API server is refused by stands in the row of its path. */
    @Test
    void everyAttackOnAClusterHasItsRow() throws IOException {
        Map<String, Row> rows = rows().stream().collect(Collectors.toMap(Row::path, row -> row));
        Set<String> policies = names(POLICIES, ".yaml");
        Pattern head = Pattern.compile("(?m)^- \\{path: ([A-F][0-9]+), attack: (.*)$");
        String attacks = Files.readString(E2E.resolve("resources/attacks.yaml"));
        assertThat(head.matcher(attacks).results().toList())
                .hasSizeGreaterThan(100)
                .allSatisfy(attack -> {
                    Row row = rows.get(attack.group(1));
                    assertThat(Row.names(row.cluster())).as(attack.group()).contains("AttacksTest");
                    List<String> refusing = Pattern.compile("[a-z]+(-[a-z]+)+")
                            .matcher(attack.group(2))
                            .results()
                            .map(MatchResult::group)
                            .filter(policies::contains)
                            .toList();
                    assertThat(Row.names(row.policies())).as(attack.group()).containsAll(refusing);
                });
    }

    private static Set<String> names(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(end))
                    .map(file -> file.substring(0, file.length() - end.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
