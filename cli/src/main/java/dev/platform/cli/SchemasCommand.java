package dev.platform.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code platform schemas}. */
@Command(
        name = "schemas",
        description = "Keeps the schemas of Kubernetes' kinds, which validate checks objects against.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {SchemasPullCommand.class, SchemasImportCommand.class},
        footer = {"", "Examples:", "  platform schemas pull --context production", "  platform schemas import crds.yaml"
        })
final class SchemasCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    SchemasCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Without a command there is nothing to do but to say what there is. */
    @Override
    public Integer call() {
        terminal.err().println("error: name a command of schemas");
        spec.commandLine().usage(terminal.err());
        return ExitCode.USAGE.code();
    }
}
