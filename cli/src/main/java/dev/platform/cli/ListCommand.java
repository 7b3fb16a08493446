package dev.platform.cli;

import dev.platform.model.Platform;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code platform list}. */
@Command(
        name = "list",
        description = "Lists products, services, add-ons, hosts or teams.",
        footer = {"", "Examples:", "  platform list services", "  platform list hosts -o json"})
final class ListCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** What can be listed. */
    enum What {
        PRODUCTS,
        SERVICES,
        ADDONS,
        HOSTS,
        TEAMS;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Parameters(paramLabel = "products|services|addons|hosts|teams", description = "What to list.")
    private What what = What.PRODUCTS;

    ListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return Answer.give(spec, terminal, (inputs, platform, report, findings) -> answer(platform, report));
    }

    private void answer(Platform platform, Report report) {
        Table table = Listing.of(what, platform);
        report.data("List", Map.of("items", table.items()), table::print);
    }
}
