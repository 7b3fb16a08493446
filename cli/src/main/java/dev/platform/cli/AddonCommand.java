package dev.platform.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code platform addon}. */
@Command(
        name = "addon",
        description = "Adds, upgrades and removes add-ons of the cluster.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            AddonListCommand.class,
            AddonAddCommand.class,
            AddonDiffCommand.class,
            AddonUpgradeCommand.class,
            AddonVendorCommand.class,
            AddonRemoveCommand.class,
            AddonOutdatedCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  platform addon list",
            "  platform addon upgrade cert-manager --to 1.21.1 --dry-run"
        })
final class AddonCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    AddonCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Without a command there is nothing to do but to say what there is. */
    @Override
    public Integer call() {
        terminal.err().println("error: name a command of addon");
        spec.commandLine().usage(terminal.err());
        return ExitCode.USAGE.code();
    }
}
