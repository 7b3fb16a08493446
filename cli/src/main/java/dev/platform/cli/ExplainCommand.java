package dev.platform.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code platform explain}. */
@Command(
        name = "explain",
        description = "Explains why something is as it is.",
        subcommands = ExplainConnectCommand.class,
        footer = {"", "Examples:", "  platform explain connect shop/web billing/api:8080"})
final class ExplainCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "name what to explain: connect");
    }
}
