package dev.platform.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.yaml.Key;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the page of capabilities to the specs and to the tests: no field without a row, no row without a test. */
class CapabilitiesPageTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final List<Path> TESTS =
            List.of(Path.of("src", "test", "java"), Path.of("e2e", "src", "test", "java"));
    private static final Pattern CODE = Pattern.compile("`([A-Za-z.]+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)]+)\\)");

    /** What a team writes in files of their own is a folder, not a field. */
    private static final Set<String> FOLDERS = Set.of("product.dashboards", "product.extra");

    private static final Map<String, Class<? extends Record>> SPECS = Map.of(
            "product", ProductSpec.class,
            "service", ServiceSpec.class,
            "grant", GrantSpec.class,
            "versions", VersionsSpec.class,
            "cluster", ClusterSpec.class);

    private record Row(List<String> fields, List<String> links, List<String> tests) {}

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(DOCS.resolve("capabilities.md"))) {
            String[] cells = line.split("\\|", -1);
            if (cells.length == 6 && CODE.matcher(cells[2]).find()) {
                rows.add(new Row(all(CODE, cells[2]), all(LINK, cells[3]), all(CODE, cells[4])));
            }
        }
        return rows;
    }

    private static List<String> all(Pattern pattern, String cell) {
        return pattern.matcher(cell).results().map(match -> match.group(1)).toList();
    }

    private static Stream<String> fields(String spec) {
        return Arrays.stream(Objects.requireNonNull(SPECS.get(spec)).getRecordComponents())
                .map(field -> spec + "." + key(field));
    }

    private static String key(RecordComponent field) {
        Key key = field.getAnnotation(Key.class);
        return key == null ? field.getName() : key.value();
    }

    @Test
    void everyFieldOfAProductAndAServiceHasARow() throws IOException {
        Set<String> told = rows().stream().flatMap(row -> row.fields().stream()).collect(Collectors.toSet());
        assertThat(told)
                .containsAll(Stream.concat(fields("product"), fields("service")).toList());
    }

    @Test
    void everyRowIsOfAFieldThatExists() throws IOException {
        Set<String> known = new HashSet<>(FOLDERS);
        SPECS.keySet().forEach(spec -> fields(spec).forEach(known::add));
        assertThat(rows())
                .hasSizeGreaterThan(20)
                .allSatisfy(row -> assertThat(known).containsAll(row.fields()));
    }

    @Test
    void everyRowHasATestThatExists() throws IOException {
        Set<String> known = new HashSet<>();
        for (Path folder : TESTS) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.map(file -> file.getFileName().toString().replace(".java", ""))
                        .forEach(known::add);
            }
        }
        assertThat(rows())
                .allSatisfy(row -> assertThat(row.tests())
                        .as(row.fields().toString())
                        .isNotEmpty()
                        .allMatch(test -> test.endsWith("Test") && known.contains(test)));
    }

    @Test
    void everyTemplateOfARowIsThere() throws IOException {
        assertThat(rows())
                .flatExtracting(Row::links)
                .isNotEmpty()
                .allMatch(link -> Files.exists(DOCS.resolve(String.valueOf(link))));
    }
}
