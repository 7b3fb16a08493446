package dev.platform.cli;

import dev.platform.cli.GlobalOptions.Format;
import dev.platform.spec.SpecKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code platform schema}. */
@Command(
        name = "schema",
        description = "Prints the JSON Schema (draft 2020-12) of a kind of spec.",
        footer = {"", "Examples:", "  platform schema product > product.schema.json"})
final class SchemaCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            paramLabel = "KIND",
            description = "platform, cluster, product, grant, versions, addon or addonversion.")
    private String kind = "";

    SchemaCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        SpecKind found = SpecKind.of(kind)
                .orElseThrow(() -> new Words(spec)
                        .wrong("there is no kind '" + kind + "'; use one of "
                                + Arrays.stream(SpecKind.values())
                                        .map(known -> known.toString().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))));
        Format format = PlatformCommand.global(spec).format();
        terminal.out().print(DataWriter.write(found.schema(), format == Format.YAML ? Format.YAML : Format.JSON));
        return ExitCode.DONE.code();
    }
}
