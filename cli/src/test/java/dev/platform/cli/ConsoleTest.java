package dev.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.cli.ConsoleSession.Outcome;
import dev.platform.golden.GoldenUpdate;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each .args file of src/test/resources/console is a call; what it prints and how it ends is what stands beside it. */
class ConsoleTest {
    private static final int WIDTH = 80;

    static List<ConsoleCase> cases() {
        return ConsoleCase.all();
    }

    @Test
    void thereAreCases() {
        assertThat(cases()).hasSizeGreaterThan(50);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void everyWordIsAsExpected(ConsoleCase console, @TempDir Path temp) {
        Outcome outcome = console.run(temp);
        if (GoldenUpdate.isOn()) {
            console.expect(outcome);
        }

        assertThat(outcome).as(() -> GoldenUpdate.command(ConsoleTest.class)).isEqualTo(console.expected());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void nothingOfTheMachineIsShown(ConsoleCase console) {
        assertThat(console.expected().out() + console.expected().err())
                .doesNotContain("/tmp/", "/var/", "/home/", "Exception", "\u001b", "\t");
    }

    @Test
    void everyCommandHasItsHelpPage() {
        Set<String> pages = new TreeSet<>();
        cases().stream()
                .map(ConsoleCase::name)
                .filter(name -> name.startsWith("help-"))
                .forEach(name -> pages.add(name.substring("help-".length())));

        assertThat(pages)
                .containsExactlyElementsOf(new TreeSet<>(Set.of(
                        "addon",
                        "check",
                        "cluster",
                        "completion",
                        "diff",
                        "diff-approve",
                        "deploy",
                        "describe",
                        "doctor",
                        "expire",
                        "explain",
                        "explain-connect",
                        "export",
                        "export-backstage",
                        "graduate",
                        "history",
                        "import",
                        "init",
                        "list",
                        "man",
                        "new-product",
                        "new-service",
                        "portal",
                        "render",
                        "retire",
                        "rollback",
                        "schema",
                        "capacity",
                        "simulate-load",
                        "status",
                        "upgrade",
                        "validate",
                        "verify-images",
                        "verify-isolation")));
    }

    @Test
    void helpPagesFitIntoATerminal() {
        assertThat(cases().stream().filter(console -> console.name().startsWith("help")))
                .allSatisfy(console -> assertThat(console.expected().out().lines())
                        .allSatisfy(line -> assertThat(line).hasSizeLessThan(WIDTH + 1)));
    }

    @Test
    void everyErrorHasAHint() {
        assertThat(cases().stream().filter(console -> console.expected().code() > 0))
                .allSatisfy(console -> {
                    String err = console.expected().err();
                    assertThat(err).containsAnyOf("  hint: ", "Usage: ");
                });
    }
}
