package dev.platform.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import dev.platform.model.DiffRule;
import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import dev.platform.yaml.YamlWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
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

    record Case(String rule, Map<?, ?> object, Object dangerous, Object harmless, List<?> around) {
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
                    Objects.requireNonNull(fields.get("harmless")),
                    fields.get("around") instanceof List<?> around ? around : List.of());
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
        FileTree before = tree(each.object());
        TreeDiff diff;
        if (change.equals("gone")) {
            diff = TreeDiff.of(before, FileTree.empty(), around(each));
        } else if (change.equals("new")) {
            diff = TreeDiff.of(FileTree.empty(), before, around(each));
        } else if (change.equals("moved")) {
            RepoPath other = new RepoPath("clusters/production/products/shop/site/object.yaml");
            diff = TreeDiff.of(before, FileTree.empty().with(other, YamlWriter.write(each.object())), around(each));
        } else {
            diff = TreeDiff.of(before, tree(over(each.object(), change)), around(each));
        }
        assertThat(diff.changes()).hasSize(1);
        return diff.dangers().stream().map(Danger::rule).collect(Collectors.toCollection(TreeSet::new));
    }

    private static FileTree tree(Object object) {
        return FileTree.empty().with(FILE, YamlWriter.write(object));
    }

    /** What stands beside the object in both trees; 'times' makes many of one. */
    private static Neighbours around(Case each) {
        Map<RepoPath, String> files = new HashMap<>();
        for (Object neighbour : each.around()) {
            Map<?, ?> fields = (Map<?, ?>) neighbour;
            long times = fields.get("times") instanceof Number number ? number.longValue() : 1;
            for (int i = 0; i < times; i++) {
                String name = "b" + files.size();
                Map<?, ?> object = (Map<?, ?>) over(Map.of("metadata", Map.of("name", name, "namespace", "p")), fields);
                files.put(new RepoPath(FILE.parent() + "/" + name + ".yaml"), YamlWriter.write(object));
            }
        }
        return folders -> FileTree.of(files);
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
        assertThat(Stream.of(DiffRule.values()).map(DiffRule::toString))
                .as("what platform.yaml can name")
                .containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void thePageHasEachRule() throws IOException {
        Set<String> onPage = new TreeSet<>();
        Pattern.compile("^\\| `(R-[A-Z]+-[0-9]{2})` ", Pattern.MULTILINE)
                .matcher(Files.readString(Path.of("..", "docs", "reference", "diff-rules.md")))
                .results()
                .forEach(match -> onPage.add(match.group(1)));
        assertThat(onPage).isEqualTo(cases().map(Case::rule).collect(Collectors.toCollection(TreeSet::new)));
    }
}
