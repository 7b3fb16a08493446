package dev.platform.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.finding.Findings;
import dev.platform.tree.FileTree;
import dev.platform.tree.Inputs;
import dev.platform.tree.RepoPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JavadocExamplesTest {
    private static final Path SOURCES = Path.of("src", "main", "java", "dev", "platform", "spec");
    private static final Pattern EXAMPLE = Pattern.compile("<pre>\\{@code\\n(.*?)}</pre>", Pattern.DOTALL);

    @ParameterizedTest
    @EnumSource
    void theExampleOfEachSpecCanBeRead(SpecKind kind) throws IOException {
        Findings findings = new Findings();
        RepoPath path = RepoPath.of("example.yaml");
        Inputs inputs = Inputs.of(FileTree.empty().with(path, example(kind)));
        assertThat(new SpecReader(inputs, findings).read(path, kind, kind.type(), null))
                .as("%s", findings.sorted())
                .isNotNull();
        assertThat(findings.sorted()).isEmpty();
    }

    private static String example(SpecKind kind) throws IOException {
        Path source = SOURCES.resolve(kind.type().getSimpleName() + ".java");
        Matcher example = EXAMPLE.matcher(Files.readString(source));
        assertThat(example.find()).as("%s has an example", source).isTrue();
        return example.group(1)
                .lines()
                .map(line -> line.replaceFirst("^ \\* ?", ""))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
