package dev.platform.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code platform export}. */
@Command(
        name = "export",
        description = "Writes what the repository says in the form of another program.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = ExportBackstageCommand.class,
        footer = {"", "Examples:", "  platform export backstage --out backstage"})
final class ExportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Without a command there is nothing to do but to say what there is. */
    @Override
    public Integer call() {
        terminal.err().println("error: name a command of export");
        spec.commandLine().usage(terminal.err());
        return ExitCode.USAGE.code();
    }
}
