package dev.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.platform.cli.ConsoleSession.Outcome;
import dev.platform.golden.GoldenUpdate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ManPageTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "man");

    @TempDir
    private Path folder = Path.of("");

    static List<String> commands() {
        return CommandText.all(InProcess.commands()).stream()
                .map(CommandText::name)
                .toList();
    }

    @Test
    void everyCommandHasItsPage() throws IOException {
        Outcome outcome = man("--out", "pages");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        try (Stream<Path> pages = Files.list(folder.resolve("pages/man1"))) {
            Set<String> names = pages.map(page -> page.getFileName().toString()).collect(Collectors.toSet());
            assertThat(new TreeSet<>(names))
                    .contains("platform.1", "platform-new-product.1", "platform-addon-upgrade.1")
                    .isEqualTo(commands().stream()
                            .map(name -> name.replace(' ', '-') + ".1")
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @ParameterizedTest
    @CsvSource({"deploy,", "addon, upgrade"})
    void thePageIsAsExpected(String first, String second) throws IOException {
        String name = second == null ? first : first + "-" + second;
        String page = second == null ? man(first).out() : man(first, second).out();
        Path expected = GOLDEN.resolve("platform-" + name + ".1");
        if (GoldenUpdate.isOn()) {
            Files.createDirectories(GOLDEN);
            Files.writeString(expected, page);
        }
        assertThat(page).as(GoldenUpdate.command(getClass())).isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theProgramsThatSetItAreContent(String command) throws IOException, InterruptedException {
        String page = man(command.split(" ")).out();
        Files.writeString(folder.resolve("page.1"), page);

        assertThat(page).matches(text -> text.chars().allMatch(character -> character < 128), "is ASCII");
        assertThat(shell("man --warnings -l page.1 2>&1 >/dev/null")).isEmpty();
        // A page without a date is the same each time.
        assertThat(shell("mandoc -T lint -W warning page.1 2>&1").lines())
                .allMatch(line -> line.contains("missing date"));
    }

    @Test
    void whatIsWrittenIsWhatIsRead() throws IOException, InterruptedException {
        assumeTrue(isThere("man"));
        Files.writeString(folder.resolve("page.1"), man("status").out());

        assertThat(shell("man -l page.1").replaceAll("\\s+", " "))
                .contains("platform status [OPTIONS] [PRODUCT]", "--kubeconfig FILE", "KUBECONFIG", "It only reads")
                .contains("platform status --context production -o json");
    }

    @Test
    void nothingOfTheTextIsTakenForARequest() {
        Roff roff = new Roff();
        roff.text(Roff.plain(".TH is a \\fBrequest\\fR"));
        roff.text(Roff.plain("'it' isn't"));
        roff.text(Roff.bold("--a-b") + Roff.plain(" \"~`^…é"));

        assertThat(roff.toString().lines())
                .containsExactly(
                        "\\&.TH is a \\efBrequest\\efR",
                        "\\(aqit\\(aq isn\\(aqt",
                        "\\fB\\-\\-a\\-b\\fR \\(dq\\(ti\\(ga\\(ha...\\[u00E9]");
    }

    @Test
    void anUnknownCommandIsAWrongCommandLine() {
        Outcome outcome = man("addon", "downgrade");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("'platform addon' has no command 'downgrade'");
    }

    @Test
    void aPageIsPrintedOrAllAreWritten() {
        assertThat(man("deploy", "--out", "pages").code()).isEqualTo(2);
        assertThat(folder.resolve("pages")).doesNotExist();
    }

    /** The words of the root's own page are none. */
    private Outcome man(String... words) {
        Stream<String> asked = Stream.of(words).filter(word -> !word.equals("platform"));
        return new ConsoleSession(folder, List.of())
                .run(Stream.concat(Stream.of("man"), asked).toArray(String[]::new));
    }

    /** What a line of the shell prints; nothing if its program isn't there. */
    private String shell(String line) throws IOException, InterruptedException {
        if (!isThere(line.replaceFirst(" .*", ""))) {
            return "";
        }
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", line).directory(folder.toFile());
        builder.environment().putAll(Map.of("LC_ALL", "C", "MANPAGER", "cat", "PAGER", "cat"));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(path -> Files.isExecutable(Path.of(path, program)));
    }
}
