package dev.platform.cli;

import dev.platform.model.Addon;
import dev.platform.model.Platform;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code platform addon outdated}. */
@Command(
        name = "outdated",
        description = "Lists the add-ons of which the catalogue has a newer version than runs.",
        footer = {"", "Examples:", "  platform addon outdated", "  platform addon outdated -o json"})
final class AddonOutdatedCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    AddonOutdatedCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return Answer.give(spec, terminal, (inputs, platform, report, findings) -> {
            Table table = newer(platform);
            report.data("List", Map.of("items", table.items()), table::print);
        });
    }

    private static Table newer(Platform platform) {
        Table table = new Table("addon", "pinned", "newer", "kubernetes");
        platform.cluster().addons().forEach((name, pinned) -> {
            Addon addon = platform.addons().get(name);
            if (addon != null) {
                addon.versions().tailMap(pinned).values().stream()
                        .filter(version -> !version.name().equals(pinned))
                        .forEach(version -> table.add(
                                name,
                                pinned.toString(),
                                version.name().toString(),
                                version.kubernetes().toString()));
            }
        });
        return table;
    }
}
