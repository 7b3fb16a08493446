package dev.platform.cli;

import dev.platform.app.NewerVersions;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code platform addon outdated}. */
@Command(
        name = "outdated",
        description = "Lists the add-ons of which there is a newer version than runs.",
        footer = {"", "Examples:", "  platform addon outdated", "  platform addon outdated --remote -o json"})
final class AddonOutdatedCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(names = "--remote", description = "Ask the repositories of charts, too; registries have no index.")
    private boolean remote;

    AddonOutdatedCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return Answer.give(spec, terminal, (inputs, platform, report, findings) -> {
            Table table = new Table("addon", "pinned", "newer", "kubernetes");
            new NewerVersions(platform, remote)
                    .all()
                    .forEach(newer -> table.add(
                            newer.addon().name(),
                            newer.pinned().toString(),
                            newer.version().toString(),
                            newer.kubernetes()));
            report.data("List", Map.of("items", table.items()), table::print);
        });
    }
}
