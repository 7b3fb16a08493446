package dev.platform.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.tree.RepoPath;
import dev.platform.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Puts a fault into fields of rendered objects, chosen by chance, and looks whether it is told where it is. */
class SeededFaultsTest {
    private static final long SEED = 20261126;
    private static final int FAULTS = 500;

    /** Mappings whose keys anybody may choose. */
    private static final Set<String> FREE = Set.of(
            "annotations",
            "data",
            "default",
            "defaultRequest",
            "hard",
            "labels",
            "limits",
            "matchLabels",
            "max",
            "min",
            "parameters",
            "nodeSelector",
            "requests",
            "valuesObject");

    static List<Schemas> versions() {
        return Schemas.all();
    }

    /** A key or value of a file, by the way to it. */
    private record Part(String text, List<String> way, YamlNode value, int line, int column) {
        boolean isFree() {
            return way.subList(0, way.size() - 1).stream().anyMatch(FREE::contains) || isLabelOfSelector();
        }

        /** A Service selects by labels themselves, all others by matchLabels. */
        private boolean isLabelOfSelector() {
            return way.size() > 1
                    && way.get(way.size() - 2).equals("selector")
                    && !way.get(way.size() - 1).startsWith("match");
        }

        boolean isIdentity() {
            return way.equals(List.of("apiVersion")) || way.equals(List.of("kind"));
        }
    }

    private static List<Part> parts(Predicate<Part> wanted) {
        List<Part> parts = new ArrayList<>();
        for (RenderedTree tree : RenderedTree.all()) {
            for (Map.Entry<RepoPath, String> file : tree.files().files().entrySet()) {
                if (file.getKey().name().endsWith(".yaml")) {
                    collect(file.getValue(), Schemas.read(file.getValue()).root(), List.of(), parts);
                }
            }
        }
        return parts.stream().filter(wanted).toList();
    }

    private static void collect(String text, YamlNode node, List<String> way, List<Part> parts) {
        if (node instanceof YamlNode.Mapping mapping) {
            mapping.fields().values().forEach(field -> {
                List<String> further = new ArrayList<>(way);
                further.add(field.key());
                parts.add(new Part(text, further, field.value(), field.line(), field.column()));
                collect(text, field.value(), further, parts);
            });
        } else if (node instanceof YamlNode.Sequence sequence) {
            sequence.items().forEach(item -> collect(text, item, way, parts));
        }
    }

    private static String replaced(Part part, int line, int column, String before, String after) {
        String[] lines = part.text().split("\n", -1);
        String old = lines[line - 1];
        assertThat(old.substring(column - 1)).startsWith(before);
        lines[line - 1] = old.substring(0, column - 1) + after + old.substring(column - 1 + before.length());
        return String.join("\n", lines);
    }

    /** A letter more, a letter less, or another one. */
    private static String misspelt(String key, Random random) {
        int at = random.nextInt(key.length());
        return switch (random.nextInt(3)) {
            case 0 -> key.substring(0, at) + "q" + key.substring(at);
            case 1 -> key.length() < 3 ? key + "q" : key.substring(0, at) + key.substring(at + 1);
            default -> key.substring(0, at) + (key.charAt(at) == 'q' ? "z" : "q") + key.substring(at + 1);
        };
    }

    /** Routes below a route of Alertmanager, and what a trigger of KEDA is told, have no schema. */
    private static boolean isUnread(Part part) {
        return part.way().contains("routes")
                || part.way().contains("trafficRouting")
                || part.way().containsAll(List.of("triggers", "metadata"));
    }

    private static <T> List<T> some(List<T> all, Random random) {
        assertThat(all).hasSizeGreaterThan(FAULTS);
        return random.ints(FAULTS, 0, all.size()).mapToObj(all::get).toList();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void aMisspeltFieldIsToldInItsLine(Schemas schemas) {
        Random random = new Random(SEED);
        for (Part part : some(parts(each -> !each.isFree() && !each.isIdentity() && !isUnread(each)), random)) {
            String key = part.way().get(part.way().size() - 1);
            String wrong = misspelt(key, random);
            String text = replaced(part, part.line(), part.column(), key, wrong);
            assertThat(schemas.problems(text))
                    .as("%s instead of %s in line %d of\n%s", wrong, key, part.line(), text)
                    .anySatisfy(problem -> {
                        assertThat(problem.rule()).isEqualTo("objects-have-known-fields");
                        assertThat(problem.line()).isEqualTo(part.line());
                        assertThat(problem.column()).isEqualTo(part.column());
                        assertThat(problem.message()).contains(wrong);
                    })
                    .filteredOn(problem -> !problem.rule().equals("objects-have-allowed-values"))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void aFreeKeyIsNoMistake(Schemas schemas) {
        Random random = new Random(SEED);
        for (Part part : some(parts(Part::isFree), random)) {
            String key = part.way().get(part.way().size() - 1);
            String text = part.text().replaceFirst("(?m)^(\\s*)(labels|annotations|data):$", "$1$2:\n$1  q: v");
            assertThat(schemas.problems(text))
                    .as("a key beside %s in\n%s", key, text)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void aListInTheValuesPlaceIsToldInItsLine(Schemas schemas) {
        Random random = new Random(SEED);
        List<Part> scalars = parts(each -> each.value() instanceof YamlNode.Scalar scalar
                && !each.isIdentity()
                && !each.way().contains("valuesObject")
                && !isUnread(each)
                && endsItsLine(each, scalar));
        for (Part part : some(scalars, random)) {
            YamlNode.Scalar scalar = (YamlNode.Scalar) part.value();
            String line = part.text().split("\n", -1)[scalar.line() - 1];
            String text =
                    replaced(part, scalar.line(), scalar.column(), line.substring(scalar.column() - 1), "[wrong]");
            assertThat(schemas.problems(text))
                    .as("[wrong] instead of %s in line %d of\n%s", scalar.text(), scalar.line(), text)
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.rule()).isEqualTo("objects-have-fitting-types");
                        assertThat(problem.line()).isEqualTo(scalar.line());
                        assertThat(problem.column()).isEqualTo(scalar.column());
                    });
        }
    }

    private static boolean endsItsLine(Part part, YamlNode.Scalar scalar) {
        String line = part.text().split("\n", -1)[scalar.line() - 1];
        String rest = line.substring(scalar.column() - 1);
        return rest.equals(scalar.text()) || rest.equals("\"" + scalar.text() + "\"");
    }
}
