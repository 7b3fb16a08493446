package dev.platform.hostile;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.app.Desired;
import dev.platform.finding.Findings;
import dev.platform.hostile.TextFields.Field;
import dev.platform.tree.FileTree;
import dev.platform.tree.Inputs;
import dev.platform.tree.RepoPath;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Renders thousands of repositories with random text in every field that takes text, and reads what came out. */
class RandomTextTest {
    private static final int REPOSITORIES = 25;

    /** So many that templates, which are compiled for each repository, don't take most of the time. */
    private static final int PRODUCTS = 25;

    private static final Pattern MARKER = Pattern.compile("/?XQ[A-Z]{3}ZX");

    private static final TextFields FIELDS = TextFields.of(PRODUCTS);

    private static final Map<String, Field> BY_MARKER =
            FIELDS.all().stream().collect(Collectors.toMap(Field::marker, field -> field));

    private static final FileTree BASELINE =
            render(FIELDS.all().stream().collect(Collectors.toMap(field -> field, Field::marker)));

    /** The rendered files that have text of a field in them, as trees. */
    private static final Map<RepoPath, Object> TREES = new TreeMap<>();

    static {
        BASELINE.files().forEach((path, text) -> {
            if (MARKER.matcher(text).find()) {
                TREES.put(path, ParsedYaml.parse(text));
            }
        });
    }

    private static FileTree render(Map<Field, String> texts) {
        Findings findings = new Findings();
        Desired desired = Desired.of(FIELDS.inputs(texts), findings);
        assertThat(findings.sorted()).isEmpty();
        return requireNonNull(desired).rendered();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void textComesOutAsItWasWritten(long seed) {
        RandomText hostile = new RandomText(new Random(seed));
        for (int i = 0; i < REPOSITORIES; i++) {
            Map<Field, String> texts = FIELDS.random(hostile);
            new Comparison(texts).compare(render(texts));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {5, 6})
    void textThatNobodyCanSeeIsRefusedWhereItStands(long seed) {
        Random random = new Random(seed);
        RandomText hostile = new RandomText(random);
        TextFields fields = TextFields.of(1);
        for (int i = 0; i < 500; i++) {
            Map<Field, String> texts = fields.random(hostile);
            Field bad = fields.all().get(random.nextInt(fields.all().size()));
            texts.put(bad, hostile.hidden());
            assertThat(places(fields.inputs(texts)))
                    .as("%s: %s", bad, texts.get(bad))
                    .containsExactly(bad.place());
        }
    }

    /** Where the findings are. */
    private static Set<String> places(Inputs inputs) {
        Findings findings = new Findings();
        assertThat(Desired.of(inputs, findings)).isNull();
        return findings.sorted().stream()
                .map(finding -> finding.where().file() + ":" + finding.where().line())
                .collect(Collectors.toSet());
    }

    /** Compares rendered files with the baseline, in which each marker stands for the text of its field. */
    private record Comparison(Map<Field, String> texts) {
        void compare(FileTree rendered) {
            assertThat(rendered.files().keySet()).isEqualTo(BASELINE.files().keySet());
            rendered.files().forEach((path, text) -> {
                Object tree = TREES.get(path);
                if (tree == null) {
                    assertThat(text).isEqualTo(BASELINE.text(path));
                } else {
                    compare(tree, ParsedYaml.parse(text), path.value());
                }
            });
        }

        private void compare(Object marked, Object seen, String place) {
            if (marked instanceof Map<?, ?> map) {
                assertThat(seen).as(place).isInstanceOf(Map.class);
                Map<?, ?> other = (Map<?, ?>) seen;
                assertThat(other).as(place).hasSameSizeAs(map);
                map.forEach((key, value) -> compare(value, inside(other, filled(key), place), place + "." + key));
            } else if (marked instanceof List<?> list) {
                assertThat(seen).as(place).isInstanceOf(List.class);
                List<?> other = (List<?>) seen;
                assertThat(other).as(place).hasSameSizeAs(list);
                for (int i = 0; i < list.size(); i++) {
                    compare(list.get(i), other.get(i), place + "." + i);
                }
            } else {
                boolean expands = marked instanceof String text && hasCommand(text);
                assertThat(expands ? Expansion.of(seen.toString()) : seen)
                        .as(place)
                        .isEqualTo(filled(marked));
            }
        }

        private static Object inside(Map<?, ?> map, Object key, String place) {
            return requireNonNull(map.get(key), () -> place + " has no key " + key + " but " + map.keySet());
        }

        private static boolean hasCommand(String text) {
            return MARKER.matcher(text)
                    .results()
                    .anyMatch(marker -> field(marker).kind() == FieldKind.COMMAND);
        }

        /** The text with what the markers stand for. */
        private Object filled(Object marked) {
            return marked instanceof String text
                    ? MARKER.matcher(text)
                            .replaceAll(marker -> Matcher.quoteReplacement(requireNonNull(texts.get(field(marker)))))
                    : marked;
        }

        private static Field field(MatchResult marker) {
            return requireNonNull(BY_MARKER.get(marker.group()), marker::group);
        }
    }
}
