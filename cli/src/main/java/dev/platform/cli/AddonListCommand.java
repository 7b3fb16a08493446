package dev.platform.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code platform addon list}. */
@Command(
        name = "list",
        description = "Lists the add-ons of the catalogue, and which version of each runs.",
        footer = {"", "Examples:", "  platform addon list", "  platform addon list -o json"})
final class AddonListCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    AddonListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return Answer.give(spec, terminal, (inputs, platform, report, findings) -> {
            Table table = Listing.of(ListCommand.What.ADDONS, platform);
            report.data("List", Map.of("items", table.items()), table::print);
        });
    }
}
