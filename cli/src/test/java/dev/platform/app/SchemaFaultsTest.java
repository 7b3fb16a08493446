package dev.platform.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.finding.Findings;
import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes in rendered files of this repository, which the API server refuses as well (in {@code cli/e2e}). */
class SchemaFaultsTest {
    private static final Path TABLE = Path.of("src", "test", "resources", "schema-faults.tsv");
    private static final RepoPath CLUSTER = RepoPath.of("clusters", "production");
    private static final Findings NONE = new Findings();
    private static final Workspace WORKSPACE = Workspace.open(Path.of(".."), NONE);
    private static final Desired DESIRED = Objects.requireNonNull(Desired.of(WORKSPACE.inputs(), NONE));

    /** A part of a file, and what stands in its place; the word has to be in the message. */
    private record Fault(RepoPath file, String before, String after, String word) {
        static Fault of(String line) {
            List<String> columns = List.of(line.replace("\\n", "\n").split("\t", -1));
            return new Fault(
                    new RepoPath(CLUSTER + "/" + columns.get(0)), columns.get(1), columns.get(2), columns.get(3));
        }

        String text() {
            String text = Objects.requireNonNull(DESIRED.rendered().text(file), file.value());
            int at = text.indexOf(before);
            assertThat(at).as("'%s' in %s", before, file).isNotNegative();
            return text.substring(0, at) + after + text.substring(at + before.length());
        }

        int line() {
            String text = Objects.requireNonNull(DESIRED.rendered().text(file));
            return (int) text.substring(0, text.indexOf(before)).lines().count();
        }
    }

    static List<Fault> faults() throws IOException {
        return Files.readAllLines(TABLE).stream().map(Fault::of).toList();
    }

    private static Findings check(FileTree rendered) {
        Findings findings = new Findings();
        RenderedObjects.check(
                WORKSPACE, new Desired(DESIRED.platform(), DESIRED.plan(), rendered, DESIRED.settled()), findings);
        return findings;
    }

    @Test
    void thereAreTenFaults() throws IOException {
        assertThat(faults()).hasSize(10);
    }

    @Test
    void nothingIsWrongWithoutThem() {
        assertThat(check(DESIRED.rendered()).sorted()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void theFaultIsRefusedAndNamed(Fault fault) {
        Findings findings = check(DESIRED.rendered().with(fault.file(), fault.text()));

        assertThat(findings.sorted()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).startsWith("objects-have-");
            assertThat(finding.where().file()).isEqualTo(fault.file().value());
            assertThat(finding.where().line()).isBetween(fault.line(), fault.line() + 1);
            assertThat(finding.message()).contains(fault.word(), "rendered from ");
            assertThat(finding.hint()).contains("orrect it in templates/");
        });
    }
}
