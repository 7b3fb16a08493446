package dev.platform.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import dev.platform.yaml.YamlWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule with a pair of trees that it is about, and one that it isn't. */
class DangerRulesTest {
    private static final Path CASES = Path.of("src", "test", "resources", "diff", "rules.yaml");
    private static final Path RULES = Path.of("src", "main", "java", "dev", "platform", "diff");
    private static final Pattern ID = Pattern.compile("\"(R-[A-Z]+-[0-9]{2})\"");
    private static final RepoPath FILE = new RepoPath("clusters/production/products/shop/web/object.yaml");

    record Case(String rule, Map<?, ?> object, Object dangerous, Object harmless) {
        @Override
        public String toString() {
            return rule;
        }
    }

    static Stream<Case> cases() throws IOException {
        List<?> cases = (List<?>) SampleRepository.yaml(Files.readString(CASES));
        return cases.stream().map(each -> {
            Map<?, ?> fields = (Map<?, ?>) each;
            return new Case(
                    String.valueOf(fields.get("rule")),
                    (Map<?, ?>) over(Map.of("metadata", Map.of("name", "a", "namespace", "p")), fields.get("object")),
                    Objects.requireNonNull(fields.get("dangerous")),
                    Objects.requireNonNull(fields.get("harmless")));
        });
    }

    /** The fields laid over the object. */
    private static Object over(@Nullable Object object, @Nullable Object fields) {
        if (!(object instanceof Map<?, ?> below) || !(fields instanceof Map<?, ?> above)) {
            return Objects.requireNonNull(fields);
        }
        Map<Object, Object> all = new LinkedHashMap<>(below);
        above.forEach((key, value) -> all.put(key, over(all.get(key), value)));
        return all;
    }

    private static Set<String> rules(Case each, Object change) {
        FileTree before = FileTree.empty().with(FILE, YamlWriter.write(each.object()));
        FileTree after = change.equals("gone")
                ? FileTree.empty()
                : FileTree.empty().with(FILE, YamlWriter.write(over(each.object(), change)));
        TreeDiff diff = TreeDiff.of(before, after);
        assertThat(diff.changes()).hasSize(1);
        return diff.dangers().stream().map(Danger::rule).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theDangerousChangeIsFoundAndTheHarmlessOneIsNot(Case each) {
        assertThat(rules(each, each.dangerous())).contains(each.rule());
        assertThat(rules(each, each.harmless())).doesNotContain(each.rule());
    }

    @Test
    void everyRuleHasACase() throws IOException {
        Set<String> written = new TreeSet<>();
        try (Stream<Path> files = Files.list(RULES)) {
            for (Path file : files.toList()) {
                ID.matcher(Files.readString(file)).results().forEach(match -> written.add(match.group(1)));
            }
        }
        assertThat(cases().map(Case::rule).collect(Collectors.toSet())).containsExactlyInAnyOrderElementsOf(written);
    }
}
