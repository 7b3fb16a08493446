package dev.platform.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code platform cluster}. */
@Command(
        name = "cluster",
        description = "Checks and makes the way to another version of Kubernetes.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ClusterCheckCommand.class, ClusterUpgradeCommand.class},
        footer = {"", "Examples:", "  platform cluster check --kubernetes 1.36", "  platform cluster upgrade --to 1.36"
        })
final class ClusterCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    ClusterCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Without a command there is nothing to do but to say what there is. */
    @Override
    public Integer call() {
        terminal.err().println("error: name a command of cluster");
        spec.commandLine().usage(terminal.err());
        return ExitCode.USAGE.code();
    }
}
