package dev.platform.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.finding.Findings;
import dev.platform.golden.GoldenCase;
import dev.platform.tree.Inputs;
import dev.platform.tree.TreeReader;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every tree that we have isolates its products: the example platform's, and the golden ones. */
class RenderedTreesTest {
    private static final RenderedTree.Surroundings ADDRESSES = new RenderedTree.Surroundings(
            List.of("10.0.0.0/8"),
            List.of("10.96.0.1/32", "10.0.0.10/32", "10.0.0.1/32", "10.9.0.7/32"),
            List.of("10.20.0.5/32", "10.20.0.6/32"),
            List.of("tracing"));

    static List<Path> roots() {
        Stream<Path> golden =
                GoldenCase.all().stream().map(each -> each.expected().path());
        return Stream.concat(Stream.of(Path.of("..")), golden).toList();
    }

    @ParameterizedTest
    @MethodSource("roots")
    void everyPropertyHolds(Path root) {
        Findings findings = new Findings();
        Inputs rendered = TreeReader.readRendered(root, findings);
        SortedMap<String, byte[]> files = new TreeMap<>();
        rendered.files().forEach((path, bytes) -> files.put(path.value(), bytes));
        RenderedTree tree = RenderedTree.read(files, ADDRESSES, findings);

        Isolation.judge(tree, findings);

        assertThat(tree.size()).isPositive();
        assertThat(findings.sorted()).isEmpty();
    }
}
