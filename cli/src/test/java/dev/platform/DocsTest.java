package dev.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.cli.InProcess;
import dev.platform.git.KnownCommitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Holds the pages to what is true. */
@ExtendWith(KnownCommitter.class)
class DocsTest {
    private static final Pattern RULE = Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\|");
    private static final Pattern PATH = Pattern.compile(
            "(?:cli|clusters|products|addons|templates|docs|\\.github|\\.ci)/[A-Za-z0-9_./-]*|[a-z]+\\.(?:yaml|xml)");

    /** What a page may name without a folder, as each product has one. */
    private static final List<String> ANYWHERE = List.of(
            "product.yaml",
            "grant.yaml",
            "versions.yaml",
            "cluster.yaml",
            "addon.yaml",
            "version.yaml",
            "values.yaml",
            // Git holds no empty folder, and nothing that a build makes.
            "addons/",
            "cli/dist/target/release");

    /** Made once: each line of each page is held against them. */
    private static final CommandLine COMMANDS = InProcess.commands();

    @TempDir
    Path folder = Path.of("");

    static List<DocPage> pages() throws IOException {
        return DocPage.all();
    }

    @Test
    void everyRuleIsExplained() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "reference", "rules.md"));
        List<String> explained =
                RULE.matcher(page).results().map(row -> row.group(1)).toList();
        assertThat(explained).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(explained)).isEqualTo(Rules.inSentences());
    }

    @Test
    void everyReportedRuleIsASentence() throws IOException {
        assertThat(Rules.inReports()).hasSizeGreaterThan(50);
        assertThat(Rules.inSentences())
                .as("tell Rules.SENTENCE the verb of a rule that is missing here")
                .containsAll(Rules.inReports());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(DocPage page) throws IOException {
        List<String> broken = new ArrayList<>();
        for (String link : page.links()) {
            if (!link.matches("[a-z]+:.*") && !leadsSomewhere(page, link)) {
                broken.add(link);
            }
        }
        assertThat(broken).isEmpty();
    }

    private static boolean leadsSomewhere(DocPage page, String link) throws IOException {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty()
                ? page.file()
                : page.file().resolveSibling(parts[0]).normalize();
        if (!Files.exists(target)) {
            return false;
        }
        return parts.length == 1
                || new DocPage(page.root(), target, Files.readString(target))
                        .anchors()
                        .contains(parts[1]);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyCommandExists(DocPage page) {
        Stream<String> blocks = page.blocks().stream()
                .filter(block -> block.info().matches("sh|console( cluster)?|"))
                .flatMap(block -> block.text().replaceAll("\\\\\\n\\s*", "").lines());
        assertThat(Stream.concat(page.code().stream(), blocks).flatMap(DocsTest::mistakes))
                .isEmpty();
    }

    private static Stream<String> mistakes(String line) {
        String call = line.strip().replaceFirst("^\\$ ", "").replaceFirst("\\s(#|\\||&&|>).*", "");
        if (!call.matches("(\\./)?platform .*")) {
            return Stream.empty();
        }
        List<String> words = List.of(call.split("\\s+")).subList(1, call.split("\\s+").length);
        CommandLine command = COMMANDS;
        for (String word : words) {
            CommandLine found = command.getSubcommands().get(word);
            if (found != null) {
                command = found;
            }
        }
        boolean isCommand = command.getParent() != null || words.get(0).matches("-.*|COMMAND|…");
        CommandLine known = command;
        Stream<String> options = words.stream()
                .filter(word -> word.matches("--?[A-Za-z][a-z-]*(=.*)?"))
                .map(word -> word.replaceFirst("=.*", ""))
                .filter(word -> !known.getCommandSpec().optionsMap().containsKey(word));
        return Stream.concat(isCommand ? Stream.empty() : Stream.of(words.get(0)), options)
                .map(wrong -> wrong + " in: " + line);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void thePageDoesWhatItSays(DocPage page) throws IOException {
        Path copy = Files.createDirectory(folder.resolve("platform"));
        assertThat(DocRun.differences(page, copy))
                .as("what the page prints; accept it with: mvn test -Dtest=DocsTest -Dgolden.update=true")
                .isEmpty();
        assertThat(page.code().stream().filter(code -> PATH.matcher(code).matches()))
                .allSatisfy(path -> assertThat(page.root()
                                        .resolve(path)
                                        .toFile()
                                        .exists()
                                || copy.resolve(path).toFile().exists()
                                || page.file().resolveSibling(path).toFile().exists()
                                || ANYWHERE.contains(path))
                        .as("%s exists", path)
                        .isTrue());
    }
}
